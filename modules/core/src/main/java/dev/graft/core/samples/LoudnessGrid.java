package dev.graft.core.samples;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * A recording as a grid of loudness: {@value #PARTS} equal parts of its length by {@value #BANDS} bands of frequency,
 * equally wide on the mel scale (S. S. Stevens, J. Volkmann, E. B. Newman, 1937: {@code 2595 log10(1 + f/700)}), each
 * cell the logarithm of the mean power of its frames. Faster and slower speech is brought to one length, louder and
 * softer speech is not brought to one level.
 *
 * <p>Frames last {@value #FRAME_MILLIS} ms, begin every {@value #STEP_MILLIS} ms, and are windowed by Hann; a recording
 * that is shorter than a frame is followed by silence.
 *
 * <p>Cost: one Fourier transform per frame.
 */
final class LoudnessGrid {
    static final int BANDS = 16;
    static final int PARTS = 16;

    private static final int FRAME_MILLIS = 32;
    private static final int STEP_MILLIS = 16;
    /** Below what 16-bit recordings can hold: silence has a logarithm. */
    private static final double SILENCE = 1e-10;

    private LoudnessGrid() {}

    /** The grid {@code [PARTS * BANDS]}, part by part. */
    static double[] of(float[] recording, int hertz) {
        int frame = Math.max(2 * BANDS, hertz * FRAME_MILLIS / 1000);
        int step = Math.max(1, hertz * STEP_MILLIS / 1000);
        int frames = 1 + Math.max(0, (recording.length - frame + step - 1) / step);
        int points = Integer.highestOneBit(frame - 1) << 1;
        double[] hann = hann(frame);
        int[] band = bands(points, hertz);
        double[] sums = new double[PARTS * BANDS];
        int[] counts = new int[PARTS];
        for (int part = 0; part < PARTS; part++) {
            int first = part * frames / PARTS;
            int last = Math.max(first + 1, (part + 1) * frames / PARTS);
            counts[part] = last - first;
            for (int f = first; f < last; f++) {
                addPower(recording, f * step, hann, points, band, sums, part * BANDS);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.log(SILENCE + sums[i] / counts[i / BANDS]);
        }
        return sums;
    }

    private static void addPower(
            float[] recording, int start, double[] hann, int points, int[] band, double[] sums, int offset) {
        double[] windowed = new double[points];
        for (int i = 0; i < hann.length && start + i < recording.length; i++) {
            windowed[i] = recording[start + i] * hann[i];
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        for (int k = 1; k < points / 2; k++) {
            double power = spectrum[k].getReal() * spectrum[k].getReal()
                    + spectrum[k].getImaginary() * spectrum[k].getImaginary();
            sums[offset + band[k]] += power / hann.length;
        }
    }

    private static double[] hann(int frame) {
        double[] window = new double[frame];
        for (int i = 0; i < frame; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / frame);
        }
        return window;
    }

    /** The band of each frequency of the transform. */
    private static int[] bands(int points, int hertz) {
        int[] band = new int[points / 2];
        double top = mel(hertz / 2.0);
        for (int k = 0; k < band.length; k++) {
            band[k] = (int) Math.min(BANDS - 1, BANDS * mel((double) k * hertz / points) / top);
        }
        return band;
    }

    private static double mel(double frequency) {
        return 2595 * StrictMath.log10(1 + frequency / 700);
    }
}
