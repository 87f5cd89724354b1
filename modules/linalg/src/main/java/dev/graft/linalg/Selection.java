package dev.graft.linalg;

/** The k-th smallest of many numbers, without sorting them all: C. A. R. Hoare, Algorithm 65: find, CACM 4, 1961. */
public final class Selection {
    private Selection() {}

    /**
     * The value that stands at position {@code k} once the values are sorted. Reorders them. O(n) on average.
     *
     * @param values no NaN
     * @param k from 0 to the last position
     */
    public static double smallest(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            // now [low, j] is at most the pivot, [i, high] at least, and what lies between equals it
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return pivot;
            }
        }
        return values[low];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
