package dev.graft.onnx;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A task of noisy pictures of 8 x 8: the class is which of the three colours is strongest. */
public final class Coloured {
    public static final List<String> CLASSES = List.of("red", "green", "blue");

    private Coloured() {}

    /** So many pictures, their classes in turn. */
    public static Labelled pictures(int number, long seed) {
        int[] labels = new int[number];
        for (int i = 0; i < number; i++) {
            labels[i] = i % CLASSES.size();
        }
        return pictures(seed, labels);
    }

    /** Pictures of these classes. */
    public static Labelled pictures(long seed, int... labels) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Image> images = new ArrayList<>();
        for (int label : labels) {
            byte[] pixels = new byte[8 * 8 * 3];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (random.nextInt(140) + (i % 3 == label ? 60 : 0));
            }
            images.add(new Image(8, 8, 3, pixels));
        }
        return new Labelled(Images.of(images), Classes.of(CLASSES, labels));
    }
}
