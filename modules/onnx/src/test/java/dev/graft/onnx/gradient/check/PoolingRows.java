package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** Pools over one, two and three axes, with every attribute, and windows over channels. */
final class PoolingRows {
    private PoolingRows() {}

    static List<Row> rows() {
        return Stream.of(maxPool(), averagePool(), lpPool(), channels())
                .flatMap(List::stream)
                .toList();
    }

    private static Row maxPool(String name, long... kernel) {
        return Row.of("MaxPool", name).list("kernel_shape", kernel);
    }

    private static List<Row> maxPool() {
        return List.of(
                maxPool("one axis", 3).list("strides", 2).distinct(2, 3, 8),
                maxPool("windows side by side", 2, 2).list("strides", 2, 2).distinct(2, 3, 5, 4),
                maxPool("windows that overlap, pads", 3, 3)
                        .list("strides", 2, 1)
                        .list("pads", 1, 0, 1, 2)
                        .distinct(2, 2, 6, 5),
                maxPool("three axes", 2, 3, 2).list("strides", 2, 1, 1).distinct(2, 2, 3, 4, 3),
                maxPool("dilations", 2, 3).list("dilations", 3, 2).distinct(2, 2, 5, 7),
                maxPool("the last window in part", 3, 2)
                        .list("strides", 2, 2)
                        .with("ceil_mode", 1)
                        .distinct(2, 2, 6, 5),
                maxPool("columns first", 2, 2).with("storage_order", 1).distinct(2, 3, 4, 5),
                maxPool("columns first, three axes", 2, 2, 1)
                        .with("storage_order", 1)
                        .distinct(2, 2, 3, 4, 2),
                maxPool("with its indices", 2, 2).distinct(2, 2, 3, 4).outputs(2),
                maxPool("same size, more behind", 2, 3)
                        .list("strides", 2, 1)
                        .with("auto_pad", "SAME_UPPER")
                        .distinct(2, 2, 5, 4),
                maxPool("same size, more before", 2, 3)
                        .list("strides", 2, 1)
                        .with("auto_pad", "SAME_LOWER")
                        .distinct(2, 2, 5, 4));
    }

    private static Row averagePool(String name, long... kernel) {
        return Row.of("AveragePool", name).list("kernel_shape", kernel).bilinear();
    }

    private static List<Row> averagePool() {
        return List.of(
                averagePool("one axis", 3).list("strides", 2).any(2, 3, 8),
                averagePool("two axes", 2, 3).any(2, 3, 4, 5),
                averagePool("three axes", 2, 1, 3).list("strides", 1, 2, 2).any(1, 2, 3, 4, 5),
                averagePool("pads do not count", 3, 3)
                        .list("pads", 1, 0, 1, 2)
                        .list("strides", 2, 2)
                        .any(2, 2, 5, 5),
                averagePool("pads count", 3, 3)
                        .list("pads", 1, 0, 1, 2)
                        .list("strides", 2, 2)
                        .with("count_include_pad", 1)
                        .any(2, 2, 5, 5),
                averagePool("the last window in part", 3, 2)
                        .list("strides", 2, 2)
                        .with("ceil_mode", 1)
                        .any(2, 2, 6, 5),
                averagePool("the last window in part, pads count", 3, 2)
                        .list("strides", 2, 2)
                        .list("pads", 1, 1, 1, 0)
                        .with("ceil_mode", 1)
                        .with("count_include_pad", 1)
                        .any(2, 2, 5, 6),
                averagePool("dilations, pads count", 2, 3)
                        .list("dilations", 2, 2)
                        .list("pads", 1, 1, 1, 1)
                        .with("count_include_pad", 1)
                        .any(2, 2, 4, 6),
                averagePool("dilations", 2, 3)
                        .list("dilations", 2, 2)
                        .list("pads", 1, 1, 1, 1)
                        .any(2, 2, 4, 6),
                averagePool("same size", 3, 4)
                        .list("strides", 2, 3)
                        .with("auto_pad", "SAME_LOWER")
                        .any(2, 2, 5, 5));
    }

    private static Row lpPool(String name, long p, long... kernel) {
        return Row.of("LpPool", name).list("kernel_shape", kernel).with("p", p);
    }

    private static List<Row> lpPool() {
        return List.of(
                lpPool("lengths", 2, 3, 2)
                        .list("strides", 2, 1)
                        .list("pads", 1, 0, 1, 1)
                        .notSmall(2, 2, 5, 4),
                lpPool("sums", 1, 2).notSmall(2, 2, 5),
                lpPool("cubes, three axes", 3, 2, 2, 1).notSmall(1, 2, 3, 3, 2),
                lpPool("dilations", 2, 2, 2).list("dilations", 2, 1).notSmall(2, 2, 4, 4),
                lpPool("the last window in part", 2, 3, 3)
                        .list("strides", 2, 2)
                        .with("ceil_mode", 1)
                        .notSmall(1, 2, 6, 6),
                Row.of("GlobalLpPool", "lengths").notSmall(2, 3, 3, 2),
                Row.of("GlobalLpPool", "cubes").with("p", 3).notSmall(2, 3, 5),
                Row.of("GlobalLpPool", "sums").with("p", 1).notSmall(2, 3, 2, 2, 2));
    }

    private static List<Row> channels() {
        return List.of(
                Row.of("GlobalAveragePool", "one axis").bilinear().any(2, 3, 5),
                Row.of("GlobalAveragePool", "three axes").bilinear().any(2, 3, 2, 3, 2),
                Row.of("GlobalMaxPool", "one axis").distinct(2, 3, 5),
                Row.of("GlobalMaxPool", "three axes").distinct(2, 3, 2, 3, 2),
                Row.of("LRN", "as it is").with("size", 3).any(2, 5, 2, 3),
                Row.of("LRN", "strong")
                        .with("size", 5)
                        .with("alpha", 0.9)
                        .with("beta", 0.6)
                        .with("bias", 1.5)
                        .any(2, 7, 3, 2),
                Row.of("LRN", "more neighbours than channels")
                        .with("size", 7)
                        .with("alpha", 2.0)
                        .any(2, 3, 2, 2));
    }
}
