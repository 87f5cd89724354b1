package dev.graft.onnx.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Hugging Face's own tokenizer of a file. */
final class Reference implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    Reference(Path file) throws IOException {
        this.tokenizer = builder(file).optTruncation(false).build();
    }

    Reference(Path file, int most) throws IOException {
        this.tokenizer = builder(file).optTruncation(true).optMaxLength(most).build();
    }

    private static HuggingFaceTokenizer.Builder builder(Path file) {
        return HuggingFaceTokenizer.builder().optTokenizerPath(file).optPadding(false);
    }

    int[] ids(String text) {
        return Arrays.stream(tokenizer.encode(text).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
