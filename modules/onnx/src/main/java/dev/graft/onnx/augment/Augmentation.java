package dev.graft.onnx.augment;

import dev.graft.core.Nearest;
import dev.graft.core.samples.Image;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A change of pictures that leaves their class. In training each picture is changed anew whenever it is seen; held-out
 * pictures never are.
 *
 * <p>Equal pictures and equal states of the random numbers give equal bytes, on every machine.
 */
public sealed interface Augmentation permits Flip, Crop, Shift, Affine, Jitter, InOrder {
    /**
     * The picture, changed; its height, width and channels stay.
     *
     * @param picture not changed itself
     * @param random what the change is drawn from; how many numbers are drawn depends on those drawn before
     */
    Image apply(Image picture, Random random);

    /**
     * The changes that these words name, one after the other: {@code flip}, {@code crop}, {@code shift}, {@code affine},
     * {@code jitter}, each with its defaults.
     *
     * @param words none leave pictures as they are
     * @throws IllegalArgumentException if a word is unknown
     */
    static Augmentation parse(List<String> words) {
        Map<String, Augmentation> known = new LinkedHashMap<>();
        known.put("flip", Flip.DEFAULT);
        known.put("crop", Crop.DEFAULT);
        known.put("shift", Shift.DEFAULT);
        known.put("affine", Affine.DEFAULT);
        known.put("jitter", Jitter.DEFAULT);
        return new InOrder(words.stream()
                .map(word -> Optional.ofNullable(known.get(word))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "augment: pictures cannot be changed by \"%s\"%s Allowed are: %s"
                                        .formatted(
                                                word,
                                                Nearest.ending(word, known.keySet()),
                                                String.join(", ", known.keySet())))))
                .toList());
    }
}
