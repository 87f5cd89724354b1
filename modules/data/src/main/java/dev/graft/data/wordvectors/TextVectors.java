package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A line per word: the word, which may have blanks in it, and its numbers between blanks. */
final class TextVectors extends VectorFile {
    private final Path file;
    private final BufferedReader lines;
    private final int features;
    private final Optional<Header> header;
    private int number;

    TextVectors(Path file, InputStream in, int features, Optional<Header> header) {
        this.file = file;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.features = features;
        this.header = header;
    }

    @Override
    int features() {
        return features;
    }

    @Override
    void read(int mostWords, BiConsumer<String, float[]> reader) throws IOException {
        if (header.isPresent()) {
            next();
        }
        long words = Math.min(mostWords, header.map(Header::words).orElse(Long.MAX_VALUE));
        for (long i = 0; i < words; i++) {
            Optional<String> line = next();
            if (line.isEmpty() && header.isPresent()) {
                throw new GraftException("%s: ends after %d of the %d words that its first line tells."
                        .formatted(file, i, header.get().words()));
            }
            if (line.isEmpty()) {
                return;
            }
            word(line.get(), reader);
        }
    }

    private Optional<String> next() throws IOException {
        number++;
        return Optional.ofNullable(lines.readLine()).map(String::stripTrailing);
    }

    private void word(String line, BiConsumer<String, float[]> reader) {
        int numbers = numbersAtTheEnd(line);
        if (numbers != features) {
            throw new GraftException(
                    "%s: line %d: expected a word and %d numbers, found %d numbers. Mend the line, or get the file once more."
                            .formatted(file, number, features, numbers));
        }
        float[] vector = new float[features];
        int end = line.length();
        for (int j = features - 1; j >= 0; j--) {
            int blank = line.lastIndexOf(' ', end - 1);
            vector[j] = Float.parseFloat(line.substring(blank + 1, end));
            end = blank;
        }
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new GraftException(
                        "%s: line %d: found a number too large. Mend the line, or get the file once more."
                                .formatted(file, number));
            }
        }
        reader.accept(line.substring(0, end), vector);
    }

    /** How many blanks at the end of a line are followed by a number each. */
    static int numbersAtTheEnd(String line) {
        int count = 0;
        int end = line.stripTrailing().length();
        for (int blank = line.lastIndexOf(' ', end - 1); blank > 0; blank = line.lastIndexOf(' ', end - 1)) {
            if (!isNumber(line, blank + 1, end)) {
                return count;
            }
            count++;
            end = blank;
        }
        return count;
    }

    /** Quick, since it is asked of every number of a file; what passes can be parsed. */
    private static boolean isNumber(String line, int from, int to) {
        int at = from < to && (line.charAt(from) == '-' || line.charAt(from) == '+') ? from + 1 : from;
        int whole = digits(line, at, to);
        int digits = whole - at;
        at = whole;
        if (at < to && line.charAt(at) == '.') {
            int part = digits(line, at + 1, to);
            digits += part - at - 1;
            at = part;
        }
        if (digits > 0 && at < to && (line.charAt(at) == 'e' || line.charAt(at) == 'E')) {
            int sign = at + 1 < to && (line.charAt(at + 1) == '-' || line.charAt(at + 1) == '+') ? at + 2 : at + 1;
            at = digits(line, sign, to);
            return at == to && at > sign;
        }
        return digits > 0 && at == to;
    }

    private static int digits(String line, int from, int to) {
        int at = from;
        while (at < to && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
