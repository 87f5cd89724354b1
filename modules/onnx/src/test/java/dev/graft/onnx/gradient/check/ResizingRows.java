package dev.graft.onnx.gradient.check;

import java.util.List;

/** Pictures and signals of other sizes. */
final class ResizingRows {
    private ResizingRows() {}

    static List<Row> rows() {
        return resize();
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
