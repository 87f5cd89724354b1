package dev.graft.data.sound;

/**
 * The power of frames at frequencies: {@code |sum over i of hann_i x_i exp(-2 pi j k i / n)|^2} for frames of n amplitudes,
 * with Hann's window of period n. A table instead of a fast transform: n need not be a power of two, and few frequencies
 * are asked for.
 *
 * <p>Cost: frame x frequencies multiplications, twice, for each frame; the table holds as many numbers.
 */
final class PowerSpectrum {
    private final double[][] cosines;
    private final double[][] sines;

    /**
     * For frames of so many amplitudes.
     *
     * @param frequencies the first ones, k from 0 on; at most half of {@code frame}, and one more
     */
    PowerSpectrum(int frame, int frequencies) {
        cosines = new double[frame][frequencies];
        sines = new double[frame][frequencies];
        for (int i = 0; i < frame; i++) {
            double hann = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / frame);
            for (int k = 0; k < frequencies; k++) {
                double angle = 2 * Math.PI * ((long) i * k % frame) / frame;
                cosines[i][k] = hann * StrictMath.cos(angle);
                sines[i][k] = hann * StrictMath.sin(angle);
            }
        }
    }

    /** The power at each frequency of the frame that begins at {@code start}; outside of the amplitudes is silence. */
    double[] at(float[] amplitudes, int start) {
        double[] real = new double[cosines[0].length];
        double[] imaginary = new double[real.length];
        int last = Math.min(cosines.length, amplitudes.length - start);
        for (int i = Math.max(0, -start); i < last; i++) {
            add(amplitudes[start + i], cosines[i], real);
            add(amplitudes[start + i], sines[i], imaginary);
        }
        for (int k = 0; k < real.length; k++) {
            real[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        return real;
    }

    private static void add(double amplitude, double[] row, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += amplitude * row[k];
        }
    }
}
