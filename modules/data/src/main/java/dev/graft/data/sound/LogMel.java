package dev.graft.data.sound;

import dev.graft.core.Fingerprint;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;

/**
 * Recordings as pictures, log-mel spectrograms, so that networks for pictures take them: {@value #SIDE} x {@value #SIDE},
 * grey. A row is a band of frequency, 0 to {@value #TOP} Hz, <em>the lowest on top</em>; to the right time goes by, one
 * second of it. A shorter recording stands in the middle of silence; of a longer one the middle second is seen.
 *
 * <p>A frame lasts a 20th of a second, and one begins every 40th: {@value #FRAMES} of them, which are widened to {@value
 * #SIDE} columns, so that a network that cuts the middle square out of a picture sees all of it. The power p in a band
 * becomes {@code 255 ln(1 + 10 p / m) / ln 11}, where m is the largest p of the picture: how loud a recording is does not
 * matter, and a tenth of the largest power is still seen.
 *
 * <p>Frames, bands and order are what {@code squeezenet1.1-speechcommands} knows words by, as was found by trying: see
 * {@code FetchedNetworks}. The scale is the one by which it knew most of those tried that fit 8 bits.
 *
 * <p>Cost: 3 ms for each picture at 8,000 Hz, more in proportion to the rate; nothing is kept.
 */
public final class LogMel {
    static final int SIDE = 128;
    static final int FRAMES = 41;
    static final int TOP = 4000;

    /** Changes when the same recording gives another picture: part of the fingerprint. */
    private static final String TAG = "log-mel 1";

    private static final int FRAMES_IN_A_SECOND = FRAMES - 1;
    private static final int FRAME_PARTS = 20;
    private static final double RANGE = 10;

    private final int hertz;
    private final int frame;
    private final PowerSpectrum spectrum;
    private final MelBands bands;

    private LogMel(int hertz) {
        this.hertz = hertz;
        this.frame = Math.max(2, hertz / FRAME_PARTS);
        double step = (double) hertz / frame;
        int frequencies = Math.min(frame / 2, (int) (TOP / step)) + 1;
        this.spectrum = new PowerSpectrum(frame, frequencies);
        this.bands = new MelBands(SIDE, TOP, frequencies, step);
    }

    /** The recordings, each made into a picture when it is asked for. */
    public static Images pictures(Audio recordings) {
        LogMel mel = new LogMel(recordings.hertz());
        return Images.over(recordings.size(), row -> mel.picture(recordings.recording(row)), row -> new Fingerprint()
                .add(TAG)
                .add(recordings.fingerprint(row))
                .hex());
    }

    private Image picture(float[] recording) {
        double[][] power = power(recording);
        double most = 0;
        for (double[] column : power) {
            for (double p : column) {
                most = Math.max(most, p);
            }
        }
        byte[] pixels = new byte[SIDE * FRAMES];
        for (int band = 0; band < SIDE && most > 0; band++) {
            for (int f = 0; f < FRAMES; f++) {
                double level = StrictMath.log1p(RANGE * power[f][band] / most) / StrictMath.log1p(RANGE);
                pixels[band * FRAMES + f] = (byte) Math.round(255 * level);
            }
        }
        return new Image(SIDE, FRAMES, 1, pixels).resized(SIDE, SIDE);
    }

    /** The power in each band, {@code [frame][band]}; the middle of a frame is a multiple of the step. */
    double[][] power(float[] recording) {
        float[] second = new float[hertz];
        int length = Math.min(hertz, recording.length);
        System.arraycopy(recording, (recording.length - length) / 2, second, (hertz - length) / 2, length);
        double[][] power = new double[FRAMES][];
        for (int f = 0; f < FRAMES; f++) {
            int middle = (int) ((long) f * hertz / FRAMES_IN_A_SECOND);
            power[f] = bands.of(spectrum.at(second, middle - frame / 2));
        }
        return power;
    }

    static LogMel at(int hertz) {
        return new LogMel(hertz);
    }
}
