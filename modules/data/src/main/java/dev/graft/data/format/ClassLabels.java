package dev.graft.data.format;

import dev.graft.core.labels.Classes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words as class labels: the label space is the set of the words in one fixed order, numbers by their value and other
 * words by their characters, so that two files with the same words have the same label space.
 */
public final class ClassLabels {
    private static final int FEW = 20;

    private ClassLabels() {}

    /** The label space of these words. */
    public static List<String> names(List<String> words) {
        TreeSet<String> names =
                new TreeSet<>(Comparator.comparing(ClassLabels::number).thenComparing(Comparator.naturalOrder()));
        names.addAll(words);
        return List.copyOf(names);
    }

    /** The words as labels in this label space, which has all of them. */
    public static Classes of(List<String> names, List<String> words) {
        Map<String, Integer> positions =
                IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
        return Classes.of(names, words.stream().mapToInt(positions::get).toArray());
    }

    /** What is wrong with these words as class labels, if something is. */
    public static Optional<String> problem(List<String> words) {
        List<String> names = names(words);
        if (words.isEmpty()) {
            return Optional.of("there are no rows. A data set needs some.");
        }
        if (names.size() == 1) {
            return Optional.of(
                    "every row has the class \"%s\"; at least two classes are needed. Name other labels, or add rows."
                            .formatted(names.get(0)));
        }
        if (names.size() > FEW && 2 * names.size() > words.size()) {
            return Optional.of(("%d different values in %d rows can hardly be classes (%s, %s, %s, ...)."
                            + " Name labels that many rows share.")
                    .formatted(names.size(), words.size(), names.get(0), names.get(1), names.get(2)));
        }
        return Optional.empty();
    }

    /** A number as it is written in label spaces: whole numbers without a fraction. */
    public static String word(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException notANumber) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
