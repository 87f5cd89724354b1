package dev.graft.strategies.shot.episodic;

import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.util.stream.IntStream;

/** Square pictures turned by quarters. */
final class Quarters {
    /** How many ways a picture stands. */
    static final int ALL = 4;

    private Quarters() {}

    /** Whether they are pictures that stay in their frame when they are turned. */
    static boolean suit(Samples samples) {
        return samples instanceof Images images
                && IntStream.range(0, images.size())
                        .mapToObj(images::image)
                        .allMatch(image -> image.height() == image.width());
    }

    /** All pictures as they are, then all of them turned by 90 degrees clockwise, by 180 and by 270; turned when they are read. */
    static Images of(Images images) {
        int size = images.size();
        return Images.over(ALL * size, row -> turned(images.image(row % size), row / size));
    }

    /** Clockwise. */
    static Image turned(Image picture, int quarters) {
        Image turned = picture;
        for (int i = 0; i < quarters; i++) {
            turned = once(turned);
        }
        return turned;
    }

    private static Image once(Image picture) {
        int height = picture.width();
        int width = picture.height();
        int channels = picture.channels();
        byte[] to = new byte[picture.pixels().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = (width - 1 - x) * height + y;
                System.arraycopy(picture.pixels(), from * channels, to, (y * width + x) * channels, channels);
            }
        }
        return new Image(height, width, channels, to);
    }
}
