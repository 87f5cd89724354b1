package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.Nearest;
import dev.graft.onnx.architecture.Architecture;
import java.util.List;

/**
 * The setting {@code network}: one word that says where a network comes from, or the layers of one.
 *
 * @param words that are no layers, as far as the strategy knows them
 */
public record NetworkWords(List<String> network, List<String> words) {
    /** The scenario's backbone if it can be trained, or what a strategy takes where there is none. */
    public static final String AUTO = "auto";

    /** The scenario's backbone. */
    public static final String BACKBONE = "backbone";

    /** The scenario's learner, which is no network that is trained here. */
    public static final String LEARNER = "learner";

    /** Checks that it is one of the words, or layers. */
    public NetworkWords {
        network = List.copyOf(network);
        words = List.copyOf(words);
        if (!isWord(network, words)) {
            check(network, words);
        }
    }

    private static boolean isWord(List<String> network, List<String> words) {
        return network.size() == 1 && words.contains(network.get(0));
    }

    private static void check(List<String> network, List<String> words) {
        try {
            Architecture.parse("network", network);
        } catch (IllegalArgumentException noLayers) {
            String word = network.get(0).strip();
            require(
                    Nearest.of(word, words).isEmpty(),
                    "network: \"%s\" is no layer%s Alone, and without layers, are allowed: %s",
                    word,
                    words.contains(word) ? "." : Nearest.ending(word, words),
                    String.join(", ", words));
            throw noLayers;
        }
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return words.contains(word) && network.equals(List.of(word));
    }

    /** Whether it is layers. */
    public boolean areLayers() {
        return !isWord(network, words);
    }

    /** The layers that it is. */
    public Architecture layers() {
        return Architecture.parse("network", network);
    }
}
