package dev.graft.core.samples;

import static dev.graft.core.Require.require;

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

    /** Whether the other has the same height, width and channels. */
    public boolean sameShape(Image other) {
        return height == other.height && width == other.width && channels == other.channels;
    }
}
