package dev.graft.core.statistics;

/**
 * Isotonic regression: the nearest values, in the least-squares sense, that never fall (M. Ayer et al., An empirical
 * distribution function for sampling with incomplete information, Annals of Mathematical Statistics 26, 1955: pool adjacent
 * violators).
 */
public final class Isotonic {
    private Isotonic() {}

    /** The nearest values that never fall, of the same length. Cost: linear. */
    public static double[] fit(double... values) {
        double[] sums = new double[values.length];
        int[] counts = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            sums[blocks] = value;
            counts[blocks] = 1;
            while (blocks > 0 && sums[blocks - 1] / counts[blocks - 1] >= sums[blocks] / counts[blocks]) {
                sums[blocks - 1] += sums[blocks];
                counts[blocks - 1] += counts[blocks];
                blocks--;
            }
            blocks++;
        }
        double[] fitted = new double[values.length];
        int position = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < counts[block]; i++) {
                fitted[position++] = sums[block] / counts[block];
            }
        }
        return fitted;
    }
}
