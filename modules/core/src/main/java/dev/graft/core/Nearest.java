package dev.graft.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be, by edit distance (Damerau 1964). */
public final class Nearest {
    private Nearest() {}

    /** The nearest name, if it is near: at most a third of the letters differ. Of equals, the one of nearer length. */
    public static Optional<String> of(String found, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(found, name))
                        .thenComparingInt(name -> Math.abs(found.length() - name.length())))
                .filter(name -> 3 * distance(found, name) <= Math.max(found.length(), name.length()));
    }

    /** The words "; did you mean "x"?", or nothing where no name is near. */
    public static String hint(String found, Collection<String> known) {
        return of(found, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    /** The same as the end of a sentence: a point where no name is near. */
    public static String ending(String found, Collection<String> known) {
        String hint = hint(found, known);
        return hint.isEmpty() ? "." : hint;
    }

    /** Letters added, left out, replaced, or swapped with their neighbour (optimal string alignment). */
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int edits(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
