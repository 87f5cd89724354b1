package dev.graft.onnx.own;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.core.strategy.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** How texts are brought to a file of the user's own; without a vocabulary it takes none. */
public record TextSettings(
        @Setting(
                byDefault = "",
                about =
                        "Of a network for texts: the file that numbers its tokens, a tokenizer.json in Hugging Face's form. Files that Graft wrote hold it themselves.")
        String vocabulary,

        @Setting(
                byDefault = "128",
                about = "Of a network for texts: the most tokens of one; what is longer is cut off.")
        int length,

        @Setting(
                byDefault = "false",
                about =
                        "Of a network for texts: whether features are divided by their Euclidean length, as networks for sentences are trained.")
        boolean unitLength) {
    static final TextSettings NONE = new TextSettings("", 128, false);
    private static final int LONGEST = 8192;

    public TextSettings {
        require(length >= 2 && length <= LONGEST, "length must be from 2 to %d, was %d", LONGEST, length);
    }

    boolean isMeant() {
        return !vocabulary.isEmpty();
    }

    Tokens input() {
        Path file = Path.of(vocabulary);
        try {
            String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(Files.readAllBytes(file)));
            return new Tokens(new Vocabulary(file, sha256), length, unitLength);
        } catch (IOException e) {
            throw new GraftException(
                    "backbone onnx: vocabulary: %s cannot be read. Name a tokenizer.json.".formatted(file), e);
        }
    }
}
