package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import java.util.Arrays;

/**
 * One picture.
 *
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param pixels {@code [height, width, channels]}, row-major, each byte an unsigned intensity in [0, 255]
 */
public record Image(int height, int width, int channels, byte[] pixels) {
    public Image {
        require(channels == 1 || channels == 3, "channels must be 1 or 3, was %d", channels);
        require(
                pixels.length == height * width * channels,
                "%d bytes are no image of %d x %d x %d",
                pixels.length,
                height,
                width,
                channels);
    }

    /**
     * The picture at another size.
     *
     * @see Resampling
     */
    public Image resized(int newHeight, int newWidth) {
        return height == newHeight && width == newWidth ? this : Resampling.resize(this, newHeight, newWidth);
    }

    /** The part of the picture from this row and column on; it must lie in the picture. */
    public Image cropped(int top, int left, int newHeight, int newWidth) {
        require(
                top >= 0 && left >= 0 && top + newHeight <= height && left + newWidth <= width,
                "a part of %d x %d at %d, %d is not in a picture of %d x %d",
                newHeight,
                newWidth,
                top,
                left,
                height,
                width);
        byte[] part = new byte[newHeight * newWidth * channels];
        for (int row = 0; row < newHeight; row++) {
            int from = ((top + row) * width + left) * channels;
            System.arraycopy(pixels, from, part, row * newWidth * channels, newWidth * channels);
        }
        return new Image(newHeight, newWidth, channels, part);
    }

    /** The picture with this number of channels: grey is repeated, colours are weighed by ITU-R BT.601. */
    public Image withChannels(int number) {
        if (number == channels) {
            return this;
        }
        byte[] converted = new byte[height * width * number];
        for (int i = 0; i < height * width; i++) {
            if (number == 3) {
                Arrays.fill(converted, 3 * i, 3 * i + 3, pixels[i]);
            } else {
                double grey = 0.299 * intensity(3 * i) + 0.587 * intensity(3 * i + 1) + 0.114 * intensity(3 * i + 2);
                converted[i] = (byte) Math.round(grey);
            }
        }
        return new Image(height, width, number, converted);
    }

    private int intensity(int index) {
        return Byte.toUnsignedInt(pixels[index]);
    }

    /** Whether the other has the same height, width and channels. */
    public boolean sameShape(Image other) {
        return height == other.height && width == other.width && channels == other.channels;
    }
}
