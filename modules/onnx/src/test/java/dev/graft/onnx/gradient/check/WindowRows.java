package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** Windows: convolutions and pools over one, two and three axes, with every attribute; and pictures of other sizes. */
final class WindowRows {
    private WindowRows() {}

    static List<Row> rows() {
        return Stream.of(conv(), convTranspose(), maxPool(), averagePool(), lpPool(), channels(), resize())
                .flatMap(List::stream)
                .toList();
    }

    private static Row conv(String name) {
        return Row.of("Conv", name).bilinear();
    }

    private static List<Row> conv() {
        return List.of(
                conv("one axis").any(2, 3, 7).any(4, 3, 3).any(4),
                conv("two axes").any(2, 3, 5, 6).any(4, 3, 3, 2).any(4),
                conv("three axes").any(1, 2, 4, 3, 5).any(3, 2, 2, 2, 3).any(3),
                conv("1x1").any(2, 3, 4, 4).any(5, 3, 1, 1),
                conv("1x1, strides that leave rows over")
                        .list("strides", 2, 3)
                        .any(2, 3, 6, 6)
                        .any(2, 3, 1, 1),
                conv("pads").list("pads", 1, 1, 1, 1).any(2, 3, 5, 5).any(3, 3, 3, 3),
                conv("another pad at each end")
                        .list("pads", 0, 2, 1, 3)
                        .any(2, 2, 5, 4)
                        .any(3, 2, 3, 3),
                conv("pads beyond the kernel")
                        .list("pads", 3, 2, 4, 2)
                        .any(2, 2, 3, 3)
                        .any(2, 2, 2, 1),
                conv("pads beyond the kernel, strides")
                        .list("pads", 3, 2, 4, 2)
                        .list("strides", 2, 2)
                        .any(2, 2, 3, 3)
                        .any(2, 2, 2, 1),
                conv("windows in the padding only")
                        .list("pads", 1, 0, 0, 0)
                        .list("strides", 4, 1)
                        .any(1, 2, 2, 3)
                        .any(2, 2, 1, 3),
                conv("a kernel larger than the input")
                        .list("pads", 2, 2, 2, 2)
                        .any(2, 2, 3, 2)
                        .any(2, 2, 5, 4),
                conv("strides")
                        .list("strides", 2, 2)
                        .list("pads", 1, 1, 1, 1)
                        .any(2, 3, 6, 7)
                        .any(4, 3, 3, 3),
                conv("strides beyond the kernel")
                        .list("strides", 4, 3)
                        .any(2, 2, 9, 8)
                        .any(3, 2, 2, 2),
                conv("strides over three axes")
                        .list("strides", 1, 2, 3)
                        .any(1, 2, 3, 4, 7)
                        .any(3, 2, 2, 2, 2),
                conv("dilations")
                        .list("dilations", 2, 3)
                        .list("pads", 1, 2, 1, 2)
                        .any(2, 2, 6, 7)
                        .any(3, 2, 3, 2),
                conv("dilations and strides")
                        .list("dilations", 2, 1)
                        .list("strides", 3, 2)
                        .any(2, 2, 9, 8)
                        .any(3, 2, 3, 3),
                conv("groups").with("group", 2).any(2, 4, 5, 5).any(6, 2, 3, 3).any(6),
                conv("groups with fewer kernels than channels")
                        .with("group", 2)
                        .any(2, 6, 4, 4)
                        .any(2, 3, 2, 2),
                conv("depthwise")
                        .with("group", 3)
                        .list("pads", 1, 1, 1, 1)
                        .any(2, 3, 5, 5)
                        .any(3, 1, 3, 3)
                        .any(3),
                conv("depthwise, twice the channels, strides")
                        .with("group", 3)
                        .list("strides", 2, 2)
                        .any(2, 3, 5, 6)
                        .any(6, 1, 3, 3),
                conv("same size, more behind")
                        .with("auto_pad", "SAME_UPPER")
                        .list("strides", 2, 1)
                        .any(2, 2, 5, 4)
                        .any(3, 2, 4, 2),
                conv("same size, more before")
                        .with("auto_pad", "SAME_LOWER")
                        .list("strides", 2, 1)
                        .any(2, 2, 5, 4)
                        .any(3, 2, 4, 2),
                conv("same size, 1x1")
                        .with("auto_pad", "SAME_UPPER")
                        .list("strides", 2, 2)
                        .any(2, 2, 4, 5)
                        .any(3, 2, 1, 1),
                conv("valid")
                        .with("auto_pad", "VALID")
                        .list("strides", 2, 2)
                        .any(2, 2, 5, 6)
                        .any(3, 2, 3, 3));
    }

    private static Row transposed(String name) {
        return Row.of("ConvTranspose", name).bilinear();
    }

    private static List<Row> convTranspose() {
        return List.of(
                transposed("one axis").any(2, 3, 5).any(3, 4, 3).any(4),
                transposed("two axes").any(2, 3, 4, 3).any(3, 2, 3, 2).any(2),
                transposed("three axes, strides")
                        .list("strides", 2, 1, 3)
                        .any(1, 2, 2, 3, 2)
                        .any(2, 3, 2, 2, 2)
                        .any(3),
                transposed("pads").list("pads", 1, 0, 2, 1).any(2, 2, 4, 4).any(2, 3, 3, 3),
                transposed("strides beyond the kernel")
                        .list("strides", 3, 4)
                        .any(2, 2, 3, 3)
                        .any(2, 3, 2, 2),
                transposed("dilations")
                        .list("dilations", 2, 3)
                        .list("strides", 2, 1)
                        .any(2, 2, 3, 4)
                        .any(2, 2, 3, 2),
                transposed("groups")
                        .with("group", 2)
                        .list("strides", 2, 2)
                        .any(2, 4, 3, 3)
                        .any(4, 3, 2, 3)
                        .any(6),
                transposed("depthwise")
                        .with("group", 3)
                        .any(2, 3, 3, 3)
                        .any(3, 1, 3, 3)
                        .any(3),
                transposed("further rows")
                        .list("output_padding", 1, 2)
                        .list("strides", 2, 3)
                        .list("pads", 1, 1, 1, 1)
                        .any(2, 2, 3, 3)
                        .any(2, 3, 3, 3),
                transposed("a size")
                        .list("output_shape", 7, 5)
                        .list("strides", 2, 2)
                        .any(2, 2, 3, 3)
                        .any(2, 3, 4, 4),
                transposed("a size, more behind")
                        .list("output_shape", 7, 5)
                        .list("strides", 2, 2)
                        .with("auto_pad", "SAME_UPPER")
                        .any(2, 2, 3, 3)
                        .any(2, 3, 4, 4),
                transposed("a size and further rows")
                        .list("output_shape", 6, 5)
                        .list("strides", 2, 2)
                        .list("output_padding", 1, 1)
                        .any(2, 2, 3, 3)
                        .any(2, 3, 4, 4),
                transposed("a size beyond all windows")
                        .list("output_shape", 9, 9)
                        .list("strides", 2, 2)
                        .any(2, 2, 3, 3)
                        .any(2, 3, 4, 4),
                transposed("same size, more behind")
                        .list("strides", 2, 2)
                        .with("auto_pad", "SAME_UPPER")
                        .any(2, 2, 3, 3)
                        .any(2, 3, 3, 1),
                transposed("same size, more before")
                        .list("strides", 2, 2)
                        .with("auto_pad", "SAME_LOWER")
                        .any(2, 2, 3, 3)
                        .any(2, 3, 3, 5));
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

    private static Row resize(String mode, String coordinates) {
        return Row.of("Resize", mode + ", " + coordinates)
                .bilinear()
                .with("mode", mode)
                .with("coordinate_transformation_mode", coordinates);
    }

    /** The next inputs: by which factors, without a region. */
    private static Row scaled(Row row, float... factors) {
        return row.absent().reals(factors);
    }

    /** The next inputs: to which sizes, without a region and factors. */
    private static Row sized(Row row, long... sizes) {
        return row.absent().absent().wholes(sizes);
    }

    private static List<Row> resize() {
        return List.of(
                scaled(Row.of("Resize", "as it is").bilinear().any(2, 2, 3, 3), 1, 1, 2, 2),
                scaled(
                        resize("nearest", "asymmetric")
                                .with("nearest_mode", "floor")
                                .any(2, 2, 3, 4),
                        1,
                        1,
                        2,
                        2),
                scaled(
                        resize("nearest", "half_pixel")
                                .with("nearest_mode", "ceil")
                                .any(2, 2, 5),
                        1,
                        1,
                        0.6f),
                sized(
                        resize("nearest", "align_corners")
                                .with("nearest_mode", "round_prefer_ceil")
                                .any(1, 2, 3, 2, 4),
                        1,
                        2,
                        5,
                        3,
                        2),
                sized(resize("nearest", "half_pixel_symmetric").any(2, 3, 4), 3, 5, 6),
                scaled(resize("linear", "half_pixel").any(2, 2, 3, 4), 1, 1, 2, 1.5f),
                scaled(resize("linear", "half_pixel_symmetric").any(2, 2, 3, 4), 1, 1, 2.3f, 1.7f),
                sized(resize("linear", "pytorch_half_pixel").any(2, 2, 3, 4), 2, 2, 1, 7),
                sized(resize("linear", "align_corners").any(1, 2, 3, 2, 3), 1, 2, 4, 5, 3),
                scaled(resize("linear", "asymmetric").any(2, 2, 5), 1, 1, 0.5f),
                scaled(
                        resize("linear", "half_pixel, smoothed")
                                .with("coordinate_transformation_mode", "half_pixel")
                                .with("antialias", 1)
                                .any(1, 2, 7, 6),
                        1,
                        1,
                        0.4f,
                        0.5f),
                scaled(resize("cubic", "half_pixel").any(2, 2, 4, 3), 1, 1, 2, 1.5f),
                sized(
                        resize("cubic", "align_corners")
                                .with("cubic_coeff_a", -0.5)
                                .any(1, 2, 4, 4),
                        1,
                        2,
                        7,
                        3),
                sized(resize("cubic", "asymmetric").with("exclude_outside", 1).any(1, 2, 4, 4), 1, 2, 7, 5),
                sized(
                        resize("linear", "half_pixel, some axes")
                                .with("coordinate_transformation_mode", "half_pixel")
                                .list("axes", -1, 2)
                                .any(2, 2, 3, 4),
                        6,
                        5));
    }
}
