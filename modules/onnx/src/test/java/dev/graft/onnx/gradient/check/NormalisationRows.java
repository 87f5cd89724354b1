package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** Normalisation: of each operator each number of axes, and its attributes. */
final class NormalisationRows {
    private NormalisationRows() {}

    static List<Row> rows() {
        return Stream.of(batch(), layer(), channels(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static Row batch(String name, long... sizes) {
        long channels = sizes.length == 1 ? 1 : sizes[1];
        return Row.of("BatchNormalization", name).any(sizes).notSmall(channels).any(channels);
    }

    private static Row training(String name, long... sizes) {
        return batch(name, sizes)
                .reals(0, 0, 0)
                .reals(1, 1, 1)
                .with("training_mode", 1)
                .unused(2);
    }

    private static List<Row> batch() {
        return List.of(
                batch("features", 4, 3).any(3).positive(3),
                batch("sequences", 2, 3, 4).any(3).positive(3),
                batch("pictures", 2, 3, 2, 2).any(3).positive(3),
                batch("volumes, epsilon", 2, 3, 2, 1, 2).any(3).positive(3).with("epsilon", 0.1),
                batch("one axis", 4).any(1).positive(1),
                batch("one axis, training", 5)
                        .reals(0)
                        .reals(1)
                        .with("training_mode", 1)
                        .unused(2),
                training("features, training", 5, 3),
                training("sequences, training", 2, 3, 4),
                training("pictures, training, epsilon", 2, 3, 2, 2).with("epsilon", 0.1),
                training("volumes, training", 2, 3, 2, 1, 2));
    }

    private static List<Row> layer() {
        return List.of(
                Row.of("LayerNormalization", "the last axis")
                        .any(2, 3, 6)
                        .notSmall(6)
                        .any(6),
                Row.of("LayerNormalization", "without a shift").any(3, 6).notSmall(6),
                Row.of("LayerNormalization", "the last two axes, epsilon")
                        .with("axis", -2)
                        .with("epsilon", 0.1)
                        .any(2, 3, 4)
                        .notSmall(3, 4)
                        .any(3, 4),
                Row.of("LayerNormalization", "an axis from the front")
                        .with("axis", 1)
                        .any(2, 3, 2, 2)
                        .notSmall(3, 2, 2)
                        .any(3, 2, 2),
                Row.of("LayerNormalization", "all axes")
                        .with("axis", 0)
                        .any(2, 3)
                        .notSmall(2, 3)
                        .any(2, 3),
                Row.of("LayerNormalization", "scale and shift broadcast")
                        .with("axis", 1)
                        .any(2, 3, 4)
                        .notSmall(4)
                        .any(3, 1),
                Row.of("LayerNormalization", "a scale for each sample")
                        .any(2, 3, 4)
                        .notSmall(2, 1, 4),
                Row.of("LayerNormalization", "a vector").any(6).notSmall(6));
    }

    private static List<Row> channels() {
        return List.of(
                Row.of("InstanceNormalization", "sequences")
                        .any(2, 3, 5)
                        .notSmall(3)
                        .any(3),
                Row.of("InstanceNormalization", "pictures, epsilon")
                        .with("epsilon", 0.1)
                        .any(2, 3, 2, 3)
                        .notSmall(3)
                        .any(3),
                Row.of("InstanceNormalization", "volumes")
                        .any(1, 2, 2, 2, 2)
                        .notSmall(2)
                        .any(2),
                Row.of("GroupNormalization", "pictures")
                        .with("num_groups", 2)
                        .any(2, 4, 2, 3)
                        .notSmall(4)
                        .any(4),
                Row.of("GroupNormalization", "sequences, one group, epsilon")
                        .with("num_groups", 1)
                        .with("epsilon", 0.1)
                        .any(2, 4, 3)
                        .notSmall(4)
                        .any(4),
                Row.of("GroupNormalization", "volumes, groups of one channel")
                        .with("num_groups", 2)
                        .any(1, 2, 2, 2, 2)
                        .notSmall(2)
                        .any(2),
                Row.of("GroupNormalization", "features")
                        .with("num_groups", 2)
                        .any(2, 6)
                        .notSmall(6)
                        .any(6));
    }

    private static List<Row> others() {
        return List.of(
                Row.of("LpNormalization", "by default").any(3, 4),
                Row.of("LpNormalization", "the first axis").with("axis", 0).any(3, 2, 2),
                Row.of("LpNormalization", "p = 1").with("p", 1).with("axis", 1).notSmall(2, 3, 2));
    }
}
