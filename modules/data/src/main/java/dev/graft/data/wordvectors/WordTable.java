package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import dev.graft.core.samples.WordRuns;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Vectors by word. Only words that a text can have are kept: neither phrases nor punctuation, and no capitals where texts
 * are read in lower case. Of equal words the first counts.
 */
final class WordTable {
    private static final float[] UNKNOWN = {};
    private static final int OVERHEAD = 120;

    private final Path file;
    private final boolean lowerCase;
    private final long memory;
    private final Map<String, float[]> vectors = new HashMap<>();
    private int features;

    private WordTable(Path file, boolean lowerCase, long memory) {
        this.file = file;
        this.lowerCase = lowerCase;
        this.memory = memory;
    }

    /**
     * Reads a file in any of the formats, from its beginning.
     *
     * @param mostWords where reading stops
     * @param memory how many bytes the table may take
     * @throws GraftException if the file is none of them, is damaged, or has too many words for the memory
     */
    static WordTable read(Path file, boolean lowerCase, int mostWords, long memory) {
        WordTable table = new WordTable(file, lowerCase, memory);
        try (VectorFile vectors = VectorFile.open(file)) {
            table.features = vectors.features();
            vectors.read(mostWords, table::add);
        } catch (EOFException e) {
            throw new GraftException("%s: ends too early; did its download break off?".formatted(file), e);
        } catch (ZipException e) {
            throw new GraftException("%s: is a damaged gzip file (%s).".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
        if (table.vectors.isEmpty()) {
            throw new GraftException("%s: none of its words can occur in a text%s."
                    .formatted(file, lowerCase ? " in lower case; try lower-case: false" : ""));
        }
        return table;
    }

    private void add(String word, float[] vector) {
        if (!WordRuns.canOccur(word, lowerCase)) {
            return;
        }
        long bytes = (vectors.size() + 1L) * (OVERHEAD + (long) features * Float.BYTES);
        if (bytes > memory) {
            throw new GraftException(
                    "%s: %d words of %d numbers need more than the %d MB that a table may take. Set most-words to less, or give Java more: JAVA_TOOL_OPTIONS=-Xmx8g."
                            .formatted(file, vectors.size() + 1, features, memory >> 20));
        }
        vectors.putIfAbsent(word, vector);
    }

    int features() {
        return features;
    }

    /** The vector of a word; empty for words that the table does not have. */
    float[] vector(String word) {
        return vectors.getOrDefault(word, UNKNOWN);
    }

    int size() {
        return vectors.size();
    }
}
