package dev.graft.onnx.text;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.Tokenisation;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.onnx.graph.GraphFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tokenisers from files. */
public final class Tokenisers {
    private Tokenisers() {}

    /**
     * The tokeniser of a list of words, or of a file: a {@code tokenizer.json} in Hugging Face's format, or a network that Graft wrote. What it is
     * is told by what is in it, not by its name.
     *
     * @throws GraftException if the file cannot be read, is not what it should be, or cuts texts in a way that is not known
     *     here
     */
    public static Tokeniser open(Tokenisation tokenisation) {
        return tokenisation instanceof WordList list
                ? new Words(list.words(), list.lowerCase())
                : open((Vocabulary) tokenisation);
    }

    private static Tokeniser open(Vocabulary vocabulary) {
        Path file = vocabulary.file();
        if (!Files.isRegularFile(file)) {
            throw new GraftException("%s: no such file. %s".formatted(file, allowed()));
        }
        byte[] bytes = GraphFile.bytes(file);
        String found = HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
        if (!found.equals(vocabulary.sha256())) {
            throw new GraftException(
                    "%s: not the file that it should be: its sha256 is %s, expected %s. Fetch it again."
                            .formatted(file, found, vocabulary.sha256()));
        }
        return isJson(bytes)
                ? TokenizerJson.read(file.toString(), bytes)
                : read(file.toString(), metadata(file.toString(), bytes));
    }

    /**
     * The tokeniser that {@link Tokeniser#metadata} describes.
     *
     * @param where for messages: the file
     * @throws GraftException if a key is missing or broken: which
     */
    public static Tokeniser read(String where, Map<String, String> metadata) {
        TokenKeys keys = new TokenKeys(where, metadata);
        String kind = keys.oneOf(TokenKeys.KIND, List.of(TokenKeys.WORD_PIECES, TokenKeys.WORDS));
        try {
            return kind.equals(TokenKeys.WORDS) ? Words.read(keys) : new WordPieces(PieceRules.read(keys));
        } catch (IllegalArgumentException e) {
            throw keys.broken(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isJson(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    private static Map<String, String> metadata(String where, byte[] bytes) {
        try {
            return GraphFile.imprint(where, bytes).metadata();
        } catch (GraftException e) {
            throw new GraftException("%s: nothing in it numbers tokens. %s".formatted(where, allowed()), e);
        }
    }

    private static String allowed() {
        return "Name a tokenizer.json of Hugging Face, or a network for texts that Graft wrote.";
    }
}
