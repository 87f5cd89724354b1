package dev.graft.onnx.tune;

import dev.graft.core.samples.Image;
import dev.graft.onnx.augment.Augmentation;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Random changes of pictures: the same ones again in each training, whatever its rate. Mutable; used by one thread. */
final class Changes implements UnaryOperator<Image> {
    private final Augmentation augmentation;
    private final Supplier<Random> fresh;
    private Random random;

    /**
     * Changes from their start.
     *
     * @param fresh gives equal generators
     */
    Changes(Augmentation augmentation, Supplier<Random> fresh) {
        this.augmentation = augmentation;
        this.fresh = fresh;
        this.random = fresh.get();
    }

    /** From the start again. */
    void begin() {
        random = fresh.get();
    }

    @Override
    public Image apply(Image picture) {
        return augmentation.apply(picture, random);
    }
}
