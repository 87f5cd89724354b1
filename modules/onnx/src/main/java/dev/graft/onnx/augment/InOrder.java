package dev.graft.onnx.augment;

import dev.graft.core.samples.Image;
import java.util.List;
import java.util.Random;

/**
 * Changes, one after the other.
 *
 * @param steps none leave pictures as they are
 */
public record InOrder(List<Augmentation> steps) implements Augmentation {
    public InOrder {
        steps = List.copyOf(steps);
    }

    @Override
    public Image apply(Image picture, Random random) {
        Image changed = picture;
        for (Augmentation step : steps) {
            changed = step.apply(changed, random);
        }
        return changed;
    }
}
