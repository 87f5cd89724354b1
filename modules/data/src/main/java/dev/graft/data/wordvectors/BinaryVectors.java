package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Words, each followed by a blank and its numbers as they lie in memory (32 bits, little endian). */
final class BinaryVectors extends VectorFile {
    private static final int LONGEST_WORD = 10_000;

    private final Path file;
    private final InputStream in;
    private final Header header;

    BinaryVectors(Path file, InputStream in, Header header) {
        this.file = file;
        this.in = in;
        this.header = header;
    }

    @Override
    int features() {
        return header.features();
    }

    @Override
    void read(int mostWords, BiConsumer<String, float[]> reader) throws IOException {
        until('\n', 0);
        long words = Math.min(mostWords, header.words());
        for (long i = 0; i < words; i++) {
            String word = until(' ', i).stripLeading();
            byte[] bytes = in.readNBytes(features() * Float.BYTES);
            if (bytes.length < features() * Float.BYTES) {
                throw truncated(i);
            }
            float[] vector = new float[features()];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(vector);
            for (float value : vector) {
                if (!Float.isFinite(value)) {
                    throw new GraftException(
                            "%s: word %d (\"%s\") has numbers that are none; is this a table of word vectors?"
                                    .formatted(file, i + 1, word));
                }
            }
            reader.accept(word, vector);
        }
    }

    private String until(int end, long words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != end; next = in.read()) {
            if (next < 0) {
                throw truncated(words);
            }
            bytes.write(next);
            if (bytes.size() > LONGEST_WORD) {
                throw new GraftException("%s: word %d has more than %d letters; is this a table of word vectors?"
                        .formatted(file, words + 1, LONGEST_WORD));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private GraftException truncated(long words) {
        return new GraftException(
                "%s: ends after %d of the %d words that its first line tells.".formatted(file, words, header.words()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
