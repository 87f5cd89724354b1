package dev.graft.data.picture;

import dev.graft.core.samples.Image;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * Turns what a reader decoded into an {@link Image}, in whole numbers: the same bytes on every machine.
 *
 * <ul>
 *   <li>Samples of any depth become 8 bits: {@code round(255 v / (2^bits - 1))}.
 *   <li>Palettes are looked up; a palette of greys alone makes a grey picture.
 *   <li>Transparency is laid on white: {@code round((a v + (255 - a) 255) / 255)}.
 * </ul>
 */
final class Pixels {
    private static final int WHITE = 255;

    private Pixels() {}

    /** 1 for grey, 3 for colours. */
    static int channels(ColorModel model) throws IOException {
        if (model instanceof IndexColorModel palette) {
            return isGrey(palette) ? 1 : 3;
        }
        int colours = model.getNumColorComponents();
        if (colours != 1 && colours != 3) {
            throw new IOException("it has %d colours instead of 1 or 3".formatted(colours));
        }
        return colours;
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    static Image of(ColorModel model, Raster raster) throws IOException {
        int channels = channels(model);
        if (model instanceof IndexColorModel palette) {
            return lookedUp(palette, raster, channels);
        }
        boolean bytes = raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getNumBands() == channels
                && raster.getSampleModel().getNumDataElements() == channels
                && model.getComponentSize(0) == 8;
        return bytes ? plain(raster, channels) : scaled(model, raster, channels);
    }

    private static Image plain(Raster raster, int channels) {
        int height = raster.getHeight();
        int width = raster.getWidth();
        byte[] pixels = new byte[height * width * channels];
        raster.getDataElements(raster.getMinX(), raster.getMinY(), width, height, pixels);
        return new Image(height, width, channels, pixels);
    }

    private static Image lookedUp(IndexColorModel palette, Raster raster, int channels) {
        int height = raster.getHeight();
        int width = raster.getWidth();
        byte[] pixels = new byte[height * width * channels];
        int[] indices = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, indices);
            for (int x = 0; x < width; x++) {
                int argb = palette.getRGB(indices[x]);
                for (int c = 0; c < channels; c++) {
                    pixels[(y * width + x) * channels + c] = onWhite(argb >> (16 - 8 * c) & 0xff, argb >>> 24);
                }
            }
        }
        return new Image(height, width, channels, pixels);
    }

    private static Image scaled(ColorModel model, Raster raster, int channels) {
        int height = raster.getHeight();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        byte[] pixels = new byte[height * width * channels];
        int[] samples = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int alpha = bands > channels ? eight(model, channels, samples[x * bands + channels]) : WHITE;
                for (int c = 0; c < channels; c++) {
                    pixels[(y * width + x) * channels + c] = onWhite(eight(model, c, samples[x * bands + c]), alpha);
                }
            }
        }
        return new Image(height, width, channels, pixels);
    }

    /** A sample of a component of any depth as one of 8 bits. */
    private static int eight(ColorModel model, int component, int sample) {
        int most = (1 << model.getComponentSize(component)) - 1;
        return (sample * WHITE + most / 2) / most;
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) ((value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE);
    }
}
