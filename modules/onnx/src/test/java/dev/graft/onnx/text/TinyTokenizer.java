package dev.graft.onnx.text;

import dev.graft.core.Fingerprint;
import dev.graft.core.network.Tokenisation.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;

/** A {@code tokenizer.json} of 54 tokens, as a file that a test may change. */
final class TinyTokenizer {
    private TinyTokenizer() {}

    static String json() throws IOException {
        try (InputStream in = Objects.requireNonNull(TinyTokenizer.class.getResourceAsStream("tokenizer.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Vocabulary file(Path folder, String json) throws IOException {
        return vocabulary(Files.writeString(folder.resolve("tokens"), json));
    }

    static Vocabulary vocabulary(Path file) throws IOException {
        return new Vocabulary(
                file, HexFormat.of().formatHex(Fingerprint.sha256().digest(Files.readAllBytes(file))));
    }
}
