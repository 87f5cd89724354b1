package dev.graft.onnx.features;

import static dev.graft.core.Require.require;

/**
 * A recording at another rate: each new amplitude is a sum of old ones around it, weighted by the ideal low-pass filter
 * (a sinc) in a Kaiser window. Written out here so that the same numbers come out on every platform. Immutable.
 *
 * <p>Source: J. O. Smith, "Digital Audio Resampling", ccrma.stanford.edu/~jos/resample; the window's shape by J. F.
 * Kaiser, 1974: beta 9 leaves less than 1e-4 of what is beyond the band.
 *
 * <p>Cost: O(new amplitudes x 2 x {@value #CROSSINGS} x max(1, from / to)).
 */
final class Resampler {
    private static final int CROSSINGS = 32;
    private static final double BETA = 9;
    /** The share of the band that passes; the rest is where the filter falls. */
    private static final double PASSES = 0.945;

    private final int from;
    private final int to;
    private final double[][] phases;
    private final int reach;

    /**
     * From one rate to another.
     *
     * @param from amplitudes per second
     */
    Resampler(int from, int to) {
        require(from > 0 && to > 0, "rates must be above 0, were %d and %d", from, to);
        int common = gcd(from, to);
        this.from = from / common;
        this.to = to / common;
        double band = PASSES * Math.min(1, (double) to / from);
        this.reach = (int) Math.ceil(CROSSINGS / band);
        this.phases = new double[this.to][];
        for (int phase = 0; phase < this.to; phase++) {
            phases[phase] = weights((double) phase / this.to, band);
        }
    }

    /** The weights of the old amplitudes {@code -reach + 1 .. reach} around one, for a new one a fraction behind it. */
    private double[] weights(double fraction, double band) {
        double[] weights = new double[2 * reach];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double distance = k - reach + 1 - fraction;
            double inside = distance / reach;
            double window = bessel(BETA * Math.sqrt(Math.max(0, 1 - inside * inside))) / bessel(BETA);
            weights[k] = Math.abs(inside) > 1 ? 0 : sinc(band * distance) * window;
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    /** The recording at the new rate; before and after it there is silence. */
    float[] resample(float[] recording) {
        if (from == to) {
            return recording;
        }
        int length = Math.toIntExact((recording.length * (long) to + from - 1) / from);
        float[] resampled = new float[length];
        for (int i = 0; i < length; i++) {
            long position = (long) i * from;
            int centre = (int) (position / to);
            double[] weights = phases[(int) (position % to)];
            double sum = 0;
            int first = centre - reach + 1;
            for (int k = Math.max(0, -first); k < Math.min(weights.length, recording.length - first); k++) {
                sum += weights[k] * recording[first + k];
            }
            resampled[i] = (float) sum;
        }
        return resampled;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
