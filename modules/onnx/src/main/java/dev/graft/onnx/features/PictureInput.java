package dev.graft.onnx.features;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import java.nio.FloatBuffer;

/** How a picture becomes numbers of a network's input. Immutable. */
public final class PictureInput {
    private final Pictures contract;
    /** The normalised value of every intensity, per channel of the network. */
    private final float[][] normalised;

    public PictureInput(Pictures contract) {
        this.contract = contract;
        this.normalised = new float[contract.channels()][256];
        for (int c = 0; c < contract.channels(); c++) {
            for (int intensity = 0; intensity < 256; intensity++) {
                double value = intensity / 255.0 - contract.mean().get(c);
                normalised[c][intensity] = (float) (value / contract.deviation().get(c));
            }
        }
    }

    /** The shape of this many pictures. */
    public long[] shape(int pictures) {
        return contract.axes() == Axes.CHANNELS_FIRST
                ? new long[] {pictures, contract.channels(), contract.height(), contract.width()}
                : new long[] {pictures, contract.height(), contract.width(), contract.channels()};
    }

    /** How many numbers a picture becomes. */
    public int size() {
        return contract.channels() * contract.height() * contract.width();
    }

    /** Writes a picture as number {@code position} of a batch. */
    public void write(Image picture, FloatBuffer batch, int position) {
        byte[] pixels = fitted(picture).pixels();
        int channels = contract.channels();
        int area = contract.height() * contract.width();
        for (int c = 0; c < channels; c++) {
            int from = contract.colours() == Colours.BGR ? channels - 1 - c : c;
            if (contract.axes() == Axes.CHANNELS_FIRST) {
                fillPlane(batch.slice(position * size() + c * area, area), channels, pixels, from, normalised[c]);
            } else {
                fillEvery(batch.slice(position * size(), size()), c, channels, pixels, from, normalised[c]);
            }
        }
    }

    /** The loop that most networks need, without a step of its own: half as many nanoseconds. */
    private static void fillPlane(FloatBuffer plane, int channels, byte[] pixels, int first, float[] known) {
        int size = plane.limit();
        int from = first;
        for (int i = 0; i < size; i++) {
            plane.put(i, known[Byte.toUnsignedInt(pixels[from])]);
            from += channels;
        }
    }

    private static void fillEvery(FloatBuffer values, int c, int channels, byte[] pixels, int first, float[] known) {
        int from = first;
        for (int to = c; to < values.limit(); to += channels) {
            values.put(to, known[Byte.toUnsignedInt(pixels[from])]);
            from += channels;
        }
    }

    /** A picture of the network's size and channels; one that is stays as it is. */
    public Image fitted(Image picture) {
        return sized(picture).withChannels(contract.channels());
    }

    private Image sized(Image picture) {
        int height = contract.height();
        int width = contract.width();
        if (contract.fit() == Fit.STRETCH) {
            return picture.resized(height, width);
        }
        double scale = Math.max((double) height / picture.height(), (double) width / picture.width());
        Image scaled = picture.resized((int) Math.max(height, Math.round(picture.height() * scale)), (int)
                Math.max(width, Math.round(picture.width() * scale)));
        return scaled.cropped((scaled.height() - height) / 2, (scaled.width() - width) / 2, height, width);
    }
}
