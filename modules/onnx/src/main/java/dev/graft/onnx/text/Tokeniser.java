package dev.graft.onnx.text;

import java.util.List;
import java.util.Map;

/** Cuts texts into tokens, and numbers them by a vocabulary: what a network for texts takes. Thread-safe. */
public sealed interface Tokeniser permits WordPieces, Words {
    /**
     * The numbers of a text's tokens, in their order: at least one, at most {@code most}; what is longer is cut off at its
     * end, but the marks behind every text stay where there is room for them. The cost grows with the length of the text.
     *
     * @param most at least 1
     */
    int[] ids(String text, int most);

    /** The number that fills up the shorter texts of a batch. It stands for nothing else, unless a text spells its token out. */
    int padding();

    /** The vocabulary: each token at the place of its number. */
    List<String> tokens();

    /** What an ONNX file says of it, by keys that begin with {@code graft.}: {@link Tokenisers#read} makes the same of it. */
    Map<String, String> metadata();
}
