package dev.graft.onnx.prepare.opset;

import static dev.graft.onnx.graph.Attribute.whole;
import static dev.graft.onnx.graph.Attribute.wholes;
import static dev.graft.onnx.graph.Attribute.word;
import static dev.graft.onnx.prepare.opset.OldNodes.old;
import static dev.graft.onnx.prepare.opset.OldNodes.sizes;
import static dev.graft.onnx.prepare.opset.OldNodes.waves;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.prepare.opset.OldNodes.Old;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Nodes of old versions whose definition was written anew, but not changed: those where one could think otherwise. */
final class UnchangedNodes {
    private UnchangedNodes() {}

    static Stream<Old> all() {
        return Stream.of(pools(), convolutions(), others()).flatMap(rows -> rows);
    }

    private static Stream<Old> pools() {
        return Stream.of(
                        "AveragePool 7",
                        "AveragePool 10",
                        "AveragePool 18",
                        "LpPool 7",
                        "LpPool 17",
                        "MaxPool 7",
                        "MaxPool 11")
                .flatMap(op -> Stream.of(
                                Map.<String, Attribute>of(),
                                Map.of("strides", wholes(2, 2), "pads", wholes(1, 0, 1, 1)),
                                Map.of("strides", wholes(2, 2), "auto_pad", word("SAME_UPPER")),
                                Map.of("strides", wholes(2, 2), "auto_pad", word("SAME_LOWER")),
                                Map.of("strides", wholes(3, 2), "auto_pad", word("VALID")))
                        .map(attributes -> pool(op, attributes)));
    }

    private static Old pool(String op, Map<String, Attribute> attributes) {
        Map<String, Attribute> with = new HashMap<>(attributes);
        with.put("kernel_shape", wholes(3, 3));
        return old(op, with, 1, sizes(1, 2, 8, 9));
    }

    private static Stream<Old> convolutions() {
        Map<String, Attribute> shape = Map.of("strides", wholes(2, 2), "output_shape", wholes(9, 12));
        return Stream.of(
                old("ConvTranspose 10", Map.of("strides", wholes(2, 2)), 1, sizes(1, 2, 4, 5), waves(2, 3, 3, 3)),
                old(
                        "ConvTranspose 10",
                        Map.of("strides", wholes(2, 2), "auto_pad", word("SAME_UPPER")),
                        1,
                        sizes(1, 2, 4, 5),
                        waves(2, 3, 3, 3)),
                old(
                        "ConvTranspose 10",
                        Map.of("strides", wholes(2, 2), "auto_pad", word("SAME_LOWER")),
                        1,
                        sizes(1, 2, 4, 5),
                        waves(2, 3, 3, 3)),
                old("ConvTranspose 10", shape, 1, sizes(1, 2, 4, 5), waves(2, 3, 3, 3)),
                old(
                        "Conv 10",
                        Map.of("strides", wholes(2, 2), "auto_pad", word("SAME_LOWER")),
                        1,
                        sizes(1, 2, 5, 6),
                        waves(3, 2, 3, 3)));
    }

    private static Stream<Old> others() {
        Tensor pair = Tensor.of(new long[] {1, 0}, 2);
        return Stream.of(
                old("ArgMax 11", Map.of("axis", whole(1)), 1, sizes(3, 4)),
                old("CumSum 13", Map.of(), 1, sizes(3, 4), Tensor.of(new long[] {1})),
                old("DepthToSpace 10", Map.of("blocksize", whole(2)), 1, sizes(1, 8, 2, 3)),
                old("Gather 10", Map.of(), 1, sizes(3, 4), pair),
                old("GatherND 11", Map.of(), 1, sizes(3, 4), pair),
                old("Gemm 7", Map.of("transB", whole(1)), 1, sizes(3, 4), waves(2, 4), waves(2)),
                old("LRN 12", Map.of("size", whole(3)), 1, sizes(1, 5, 2, 2)),
                old("Max 7", Map.of(), 1, sizes(3, 4), waves(3, 4)),
                old("PRelu 8", Map.of(), 1, sizes(2, 3, 4), waves(3, 1)),
                old("Pow 11", Map.of(), 1, sizes(3, 4), Tensor.of(new float[] {2}, 1)),
                old("ScatterElements 15", Map.of(), 1, sizes(2, 2), Tensor.of(new long[] {1, 0}, 1, 2), waves(1, 2)),
                old("Tile 12", Map.of(), 1, sizes(1, 2), Tensor.of(new long[] {3, 2}, 2)));
    }
}
