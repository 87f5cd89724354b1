package dev.graft.data.digits;

import static java.util.Objects.requireNonNull;

import dev.graft.data.drawing.Dice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way of writing a digit.
 *
 * @param weight how common it is among the ways of writing this digit
 */
record PenTemplate(int digit, int weight, List<PenPath> strokes) {
    private static final String FILE = "strokes.txt";

    /** One of the ways of writing a digit, by chance and weight. */
    static PenTemplate pick(int digit, Dice dice) {
        List<PenTemplate> ways = Loaded.BY_DIGIT.get(digit);
        int mark = dice.roll(ways.stream().mapToInt(PenTemplate::weight).sum());
        int way = 0;
        for (; mark >= ways.get(way).weight; way++) {
            mark -= ways.get(way).weight;
        }
        return ways.get(way);
    }

    /** Reads a line of {@code strokes.txt}, which says how it is made. */
    private static PenTemplate parse(String line) {
        String[] parts = line.split(":", 2);
        String[] head = parts[0].split(" +", 3);
        List<PenPath> strokes =
                Arrays.stream(parts[1].split("\\|", -1)).map(PenPath::parse).toList();
        return new PenTemplate(Integer.parseInt(head[0]), Integer.parseInt(head[1]), strokes);
    }

    private static final class Loaded {
        static final List<List<PenTemplate>> BY_DIGIT = byDigit(read());

        private static List<List<PenTemplate>> byDigit(List<PenTemplate> all) {
            return IntStream.range(0, 10)
                    .mapToObj(digit ->
                            all.stream().filter(way -> way.digit == digit).toList())
                    .toList();
        }

        private static List<PenTemplate> read() {
            try (InputStream stream = requireNonNull(PenTemplate.class.getResourceAsStream(FILE), FILE)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(PenTemplate::parse)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
