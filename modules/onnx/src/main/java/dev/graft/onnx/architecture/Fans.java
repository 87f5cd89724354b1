package dev.graft.onnx.architecture;

import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import java.util.List;

/**
 * How many numbers meet in a product with weights.
 *
 * @param in how many inputs an output is summed of
 * @param out how many outputs an input is part of
 */
record Fans(double in, double out) {
    /**
     * Of the weights that a node of Conv, ConvTranspose, Gemm or MatMul reads.
     *
     * @param place among its inputs
     */
    static Fans of(Node node, int place, Shape shape) {
        int rank = shape.rank();
        return switch (node.op()) {
            case "Conv" -> ofConv(shape, node.whole("group", 1), 1);
            case "ConvTranspose" -> {
                long steps = node.wholes("strides", List.of()).stream().reduce(1L, Math::multiplyExact);
                Fans turned = ofConv(shape, node.whole("group", 1), steps);
                yield new Fans(turned.out, turned.in);
            }
            case "Gemm" -> {
                boolean transposed = node.whole(place == 0 ? "transA" : "transB", 0) == 1;
                boolean inFirst = (place == 1) != transposed;
                yield new Fans(shape.size(inFirst ? 0 : 1), shape.size(inFirst ? 1 : 0));
            }
            default -> {
                if (rank == 1) {
                    yield new Fans(shape.size(0), 1);
                }
                yield place == 1
                        ? new Fans(shape.size(rank - 2), shape.size(rank - 1))
                        : new Fans(shape.size(rank - 1), shape.size(rank - 2));
            }
        };
    }

    /**
     * Of kernels [outputs, inputs of a group, ..].
     *
     * @param steps what the strides multiply to where only one in so many places of the kernel meets an input
     */
    private static Fans ofConv(Shape kernels, long groups, long steps) {
        double places = 1;
        for (int axis = 2; axis < kernels.rank(); axis++) {
            places *= kernels.size(axis);
        }
        return new Fans(places * kernels.size(1), Math.max(1, places * kernels.size(0) / groups / steps));
    }
}
