package dev.graft.data.sound;

/**
 * Bands of frequency, equally wide on the mel scale of S. S. Stevens, J. Volkmann, E. B. Newman (1937) in the form {@code
 * 2595 log10(1 + f/700)}: triangles of height 1, each from the middle of the band below to the middle of the band above.
 *
 * <p>Low bands are narrower than the distance of two frequencies of the spectrum, so some hold none: they stay 0.
 */
final class MelBands {
    private final double[][] weights;

    /**
     * Bands from 0 to {@code top} Hz.
     *
     * @param frequencies how many the spectrum has, the k-th at {@code k * step} Hz
     */
    MelBands(int bands, double top, int frequencies, double step) {
        double[] middles = new double[bands + 2];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = hertz(mel(top) * i / (bands + 1));
        }
        weights = new double[bands][frequencies];
        for (int band = 0; band < bands; band++) {
            for (int k = 0; k < frequencies; k++) {
                double rise = (k * step - middles[band]) / (middles[band + 1] - middles[band]);
                double fall = (middles[band + 2] - k * step) / (middles[band + 2] - middles[band + 1]);
                weights[band][k] = Math.max(0, Math.min(rise, fall));
            }
        }
    }

    /** What falls into each band, {@code [bands]}, of the power at each frequency. */
    double[] of(double[] power) {
        double[] sums = new double[weights.length];
        for (int band = 0; band < sums.length; band++) {
            for (int k = 0; k < power.length; k++) {
                sums[band] += weights[band][k] * power[k];
            }
        }
        return sums;
    }

    private static double mel(double hertz) {
        return 2595 * StrictMath.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (StrictMath.pow(10, mel / 2595) - 1);
    }
}
