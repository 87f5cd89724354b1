package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of word vectors, read from its beginning to its end; its format is told by its first bytes, whatever its name.
 *
 * <ul>
 *   <li>word2vec, binary: a line "words features", then for each word its letters, a blank, and 32-bit numbers, little
 *       endian
 *   <li>word2vec and fastText (.vec), text: such a line, then a line per word: the word and its numbers between blanks
 *   <li>GloVe: the same without the first line
 * </ul>
 *
 * <p>Each also gzipped.
 */
abstract sealed class VectorFile implements AutoCloseable permits BinaryVectors, TextVectors {
    private static final int PEEK = 1 << 17;

    /** The numbers of words and features that the first line tells. */
    record Header(long words, int features) {
        private static Optional<Header> parse(String line) {
            return line.matches("[1-9]\\d{0,9} [1-9]\\d{0,4} ?")
                    ? Optional.of(new Header(
                            Long.parseLong(line.split(" ", -1)[0]), Integer.parseInt(line.split(" ", -1)[1])))
                    : Optional.empty();
        }
    }

    /** The width of a vector. */
    abstract int features();

    /** Reads the first {@code mostWords} words. */
    abstract void read(int mostWords, BiConsumer<String, float[]> reader) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /**
     * Opens a file.
     *
     * @throws GraftException if it is in none of the formats
     */
    static VectorFile open(Path file) throws IOException {
        InputStream in = unpacked(Files.newInputStream(file));
        try {
            in.mark(PEEK);
            String head = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
            in.reset();
            return open(file, in, head.split("\r?\n", 3));
        } catch (IOException | GraftException e) {
            in.close();
            throw e;
        }
    }

    private static VectorFile open(Path file, InputStream in, String[] lines) throws IOException {
        Optional<Header> header = Header.parse(lines[0]);
        if (header.isEmpty()) {
            int features = TextVectors.numbersAtTheEnd(lines[0]);
            if (features == 0) {
                throw new GraftException(
                        "%s: is no table of word vectors: expected the formats of word2vec (binary or text), GloVe or fastText (.vec), also gzipped. Unpack a .zip first."
                                .formatted(file));
            }
            return new TextVectors(file, in, features, Optional.empty());
        }
        int features = header.get().features();
        boolean text = lines.length > 1 && TextVectors.numbersAtTheEnd(lines[1]) >= Math.min(features, 2);
        return text ? new TextVectors(file, in, features, header) : new BinaryVectors(file, in, header.get());
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        InputStream in = new BufferedInputStream(packed, PEEK);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return gzip ? new BufferedInputStream(new GZIPInputStream(in, PEEK), PEEK) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
