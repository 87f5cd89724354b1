package dev.graft.report.samples;

import dev.graft.core.samples.Image;
import dev.graft.report.chart.Png;
import java.awt.image.BufferedImage;
import java.util.Base64;

/** A picture made small enough to stand in a page. */
public final class Thumbnail {
    private static final int LONGEST_SIDE = 96;

    private Thumbnail() {}

    /** The picture as an address that holds it: a PNG whose longer side has at most 96 pixels. */
    public static String address(Image image) {
        int longest = Math.max(image.height(), image.width());
        Image small = longest <= LONGEST_SIDE
                ? image
                : image.resized(shrunk(image.height(), longest), shrunk(image.width(), longest));
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(drawn(small.withChannels(3))));
    }

    private static int shrunk(int side, int longest) {
        return Math.max(1, Math.round((float) side * LONGEST_SIDE / longest));
    }

    private static BufferedImage drawn(Image image) {
        BufferedImage drawn = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int colour = 0;
                for (int c = 0; c < 3; c++) {
                    colour = colour << 8 | Byte.toUnsignedInt(image.pixels()[3 * (y * image.width() + x) + c]);
                }
                drawn.setRGB(x, y, colour);
            }
        }
        return drawn;
    }
}
