package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** Convolutions and their transposes over one, two and three axes, with every attribute. */
final class ConvolutionRows {
    private ConvolutionRows() {}

    static List<Row> rows() {
        return Stream.of(conv(), convTranspose()).flatMap(List::stream).toList();
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
                conv("1x1 that are few beside a sample")
                        .any(2, 3, 8, 8)
                        .any(4, 3, 1, 1)
                        .any(4),
                conv("groups, many windows").with("group", 2).any(2, 4, 10, 10).any(4, 2, 3, 3),
                conv("many windows").any(2, 3, 7, 7).any(2, 3, 3, 3),
                conv("many windows, more kernels than channels")
                        .list("pads", 1, 0, 1, 2)
                        .any(2, 2, 6, 6)
                        .any(4, 2, 3, 3),
                conv("few windows")
                        .list("pads", 1, 0, 0, 1)
                        .list("strides", 2, 1)
                        .list("dilations", 1, 2)
                        .any(2, 3, 4, 5)
                        .any(4, 3, 3, 3),
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
}
