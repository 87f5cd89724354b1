package dev.graft.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be, by edit distance (Levenshtein 1966). */
public final class Nearest {
    private Nearest() {}

    /** The nearest name, if it is near: at most a third of the letters differ. */
    public static Optional<String> of(String found, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(found, name)))
                .filter(name -> 3 * distance(found, name) <= Math.max(found.length(), name.length()));
    }

    /** The words "; did you mean "x"?", or nothing where no name is near. */
    public static String hint(String found, Collection<String> known) {
        return of(found, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
