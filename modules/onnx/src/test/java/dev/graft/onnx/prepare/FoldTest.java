package dev.graft.onnx.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.Device;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    private static final Tensor TWO_THREE = Tensor.of(new long[] {2, 3}, 2);

    @Test
    void constantsAreComputedWhateverTheirType() {
        Graph graph = graph(
                Map.of("sizes", TWO_THREE, "one", Tensor.of(new float[] {1}, 1)),
                Node.of("double", "Add", List.of("sizes", "sizes"), List.of("d")),
                Node.of("equal", "Equal", List.of("d", "sizes"), List.of("e")),
                Node.of("not", "Not", List.of("e"), List.of("n")),
                Node.of("none", "NonZero", List.of("e"), List.of("z")),
                Node.of("where", "Where", List.of("n", "x", "one"), List.of("w")),
                cast("cast", "d", "f", Type.FLOAT),
                cast("far", "f", "g", Type.DOUBLE),
                cast("near", "g", "h", Type.FLOAT),
                Node.of("mul", "Mul", List.of("w", "h"), List.of("y")));
        Graph folded = Fold.of("x", graph, Set.of());
        assertThat(folded.nodes()).extracting(Node::op).containsExactly("Where", "Mul");
        assertThat(folded.initialisers()).containsOnlyKeys("n", "one", "h");
        assertThat(constant(folded, "n").type()).isEqualTo(Type.BOOL);
        assertThat(folded.initialisers()).containsEntry("h", Tensor.of(new float[] {4, 6}, 2));
        assertThat(run(folded)).isEqualTo(run(graph));
        Graph all = graph.withOutputs(List.of(Value.named("d"), Value.named("z"), Value.named("y")));
        assertThat(Fold.of("x", all, Set.of()).initialisers())
                .containsEntry("d", Tensor.of(new long[] {4, 6}, 2))
                .containsEntry("z", Tensor.of(new long[0], 1, 0));
    }

    /** As exporters write a squeeze: only where the axis has one element. */
    @ParameterizedTest
    @CsvSource({"2, Neg", "3, Exp"})
    void aChoiceThatIsFixedIsItsBranch(long asked, String taken) {
        Graph then = branch(Node.of("neg", "Neg", List.of("x"), List.of("inner")), "inner");
        Graph otherwise = branch(Node.of("exp", "Exp", List.of("x"), List.of("inner")), "inner");
        Map<String, Attribute> branches =
                Map.of("then_branch", new Attribute.Body(then), "else_branch", new Attribute.Body(otherwise));
        Graph graph = graph(
                Map.of("asked", Tensor.of(new long[] {asked}), "first", Tensor.of(new long[] {0})),
                Node.of("shape", "Shape", List.of("x"), List.of("s")),
                Node.of("gather", "Gather", List.of("s", "first"), List.of("g")),
                Node.of("equal", "Equal", List.of("g", "asked"), List.of("e")),
                new Node("if", "", "If", List.of("e"), List.of("b"), branches),
                Node.of("mul", "Mul", List.of("b", "x"), List.of("y")));
        Graph folded = Fold.of("x", graph.forSamples(2), Set.of());
        assertThat(folded.nodes()).extracting(Node::op).containsExactly(taken, "Identity", "Mul");
        assertThat(folded.initialisers()).isEmpty();
        assertThat(run(folded)).isEqualTo(run(graph));
    }

    @Test
    void branchesWithTheSameNamesAreToldApart() {
        Graph exp = branch(Node.of("n", "Exp", List.of("x"), List.of("inner")), "inner");
        Graph neg = branch(Node.of("n", "Neg", List.of("x"), List.of("inner")), "inner");
        Graph graph = graph(
                Map.of("yes", Tensor.of(Type.BOOL, ByteBuffer.wrap(new byte[] {1}))),
                choice("e", exp),
                choice("f", neg),
                Node.of("sub", "Sub", List.of("e", "f"), List.of("y")));
        Graph folded = Fold.of("x", graph, Set.of());
        assertThat(folded.nodes())
                .extracting(Node::name)
                .containsExactly("n", "e/0", "f/n", "f/0", "sub")
                .doesNotHaveDuplicates();
        assertThat(run(folded)).isEqualTo(run(graph));
    }

    private static Node choice(String name, Graph branch) {
        Attribute body = new Attribute.Body(branch);
        return new Node(
                name, "", "If", List.of("yes"), List.of(name), Map.of("then_branch", body, "else_branch", body));
    }

    private static Graph branch(Node node, String output) {
        return new Graph(
                node.name(), Map.of("", Ops.OPSET), List.of(), List.of(Value.named(output)), Map.of(), List.of(node));
    }

    /** As exporters write a reshape: the sizes are taken from the value, and one of them replaced. */
    @Test
    void shapesThatAreKnownAreConstants() {
        Graph graph = graph(
                Map.of("first", Tensor.of(new long[] {0}), "rest", Tensor.of(new long[] {-1}, 1)),
                Node.of("shape", "Shape", List.of("x"), List.of("s")),
                Node.of("gather", "Gather", List.of("s", "first"), List.of("g")),
                axes("unsqueeze", "Unsqueeze", "g", "u"),
                new Node(
                        "concat",
                        "",
                        "Concat",
                        List.of("u", "rest"),
                        List.of("to"),
                        Map.of("axis", Attribute.whole(0))),
                Node.of("reshape", "Reshape", List.of("x", "to"), List.of("r")),
                Node.of("size", "Size", List.of("r"), List.of("count")),
                cast("cast", "count", "f", Type.FLOAT),
                Node.of("div", "Div", List.of("r", "f"), List.of("y")));
        Graph folded = Fold.of("x", graph.forSamples(2), Set.of());
        assertThat(folded.nodes()).extracting(Node::op).containsExactly("Reshape", "Div");
        assertThat(folded.initialisers()).containsEntry("f", Tensor.of(new float[] {4}));
        assertThat(run(folded)).isEqualTo(run(graph));
        Graph open = graph.withInputs(List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 2))));
        assertThat(Fold.of("x", open, Set.of()).nodes()).isEqualTo(open.nodes());
        // exported for one number of samples, with shapes that count them: freed first, folded then
        assertThat(Prepare.graph("x", graph)
                        .inputs()
                        .get(0)
                        .shape()
                        .orElseThrow()
                        .toString())
                .isEqualTo("[batch, 2]");
        assertThat(run(Prepare.graph("x", graph), 3)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 2", "1, 9, 2", "-2, 9, 2", "-1, 9, 1", "-9, -1, 2", "2, 1, 0"})
    void aPartOfAShape(long start, long end, int sizes) {
        Map<String, Attribute> part = Map.of("start", Attribute.whole(start), "end", Attribute.whole(end));
        Graph graph = graph(
                        Map.of("zero", Tensor.of(new long[] {0}, 1)),
                        Node.of("reshape", "Unsqueeze", List.of("x", "zero"), List.of("r")),
                        new Node("shape", "", "Shape", List.of(start == 0 ? "x" : "r"), List.of("s"), part),
                        cast("cast", "s", "y", Type.FLOAT))
                .withOutputs(List.of(Value.named("y")));
        Graph folded = Fold.of("x", newest(graph), Set.of());
        assertThat(constant(folded, "y").floats()).hasSize(sizes).isEqualTo(run(newest(graph)));
    }

    @Test
    void whatIsDrawnIsDrawnEachTime() {
        Map<String, Attribute> shape = Map.of("shape", Attribute.wholes(2));
        Graph graph = graph(
                Map.of(
                        "one",
                        Tensor.of(new float[] {1, 1}, 2),
                        "half",
                        Tensor.of(new float[] {0.5f}),
                        "truth",
                        Tensor.of(Type.BOOL, ByteBuffer.wrap(new byte[] {1}))),
                new Node("normal", "", "RandomNormal", List.of(), List.of("r"), shape),
                Node.of("like", "RandomNormalLike", List.of("one"), List.of("l")),
                Node.of("drop", "Dropout", List.of("one", "half", "truth"), List.of("d")),
                Node.of("keep", "Dropout", List.of("one"), List.of("k")),
                Node.of("sum", "Sum", List.of("x", "r", "l", "d", "k"), List.of("y")));
        assertThat(Fold.of("x", graph, Set.of()).nodes())
                .extracting(Node::name)
                .containsExactly("normal", "like", "drop", "sum");
    }

    @Test
    void whatIsFarLargerThanWhatItIsMadeOfStays() {
        Graph graph = graph(
                Map.of("large", Tensor.of(new long[] {500, 500, 2, 2}, 4), "small", Tensor.of(new long[] {5, 2}, 2)),
                Node.of("a", "ConstantOfShape", List.of("large"), List.of("l")),
                Node.of("b", "ConstantOfShape", List.of("small"), List.of("s")),
                Node.of("c", "Add", List.of("l", "s0"), List.of("m")),
                Node.of("sum", "Add", List.of("x", "m"), List.of("y")));
        Graph whole = graph.withNodes(List.of(
                graph.nodes().get(0),
                graph.nodes().get(1),
                new Node("mean", "", "ReduceMean", List.of("s"), List.of("s0"), Map.of("keepdims", Attribute.whole(0))),
                graph.nodes().get(2),
                graph.nodes().get(3)));
        Graph folded = Fold.of("x", whole, Set.of());
        assertThat(folded.nodes()).extracting(Node::name).containsExactly("a", "c", "sum");
        assertThat(folded.initialisers()).containsOnlyKeys("large", "s0");
    }

    /** A weight that is brought to another shape is trained in its own, and one that nothing reads is there. */
    @Test
    void whatIsTrainedIsNoConstant() {
        Graph graph = graph(
                Map.of("w", Tensor.of(new float[] {1, 2}, 1, 2), "to", Tensor.of(new long[] {2}, 1), "u", TWO_THREE),
                Node.of("reshape", "Reshape", List.of("w", "to"), List.of("v")),
                Node.of("mul", "Mul", List.of("x", "v"), List.of("y")));
        assertThat(Prepare.ops("x", graph, 2).nodes()).extracting(Node::name).containsExactly("mul");
        Ops ops = Prepare.ops("x", graph, 2, Set.of("w", "u"));
        assertThat(ops.nodes()).extracting(Node::name).containsExactly("reshape", "mul");
        assertThat(ops.graph(List.of(ops.value("y"))).initialisers()).containsOnlyKeys("w", "to", "u");
    }

    @Test
    void nothingDeadIsTrained() {
        Graph graph = graph(
                Map.of("w", Tensor.of(new float[] {1}, 1), "v", Tensor.of(new float[] {1}, 1)),
                Node.of("dead", "Mul", List.of("x", "w"), List.of("m")),
                Node.of("live", "Mul", List.of("x", "v"), List.of("y")));
        Ops ops = Prepare.ops("x", graph, 2);
        assertThat(ops.nodes()).extracting(Node::name).containsExactly("live");
        assertThat(ops.graph(List.of(ops.value("y"))).initialisers()).containsOnlyKeys("v");
    }

    /** Behind fixed inputs the shape of every value is known, so that its gradient can be written. */
    @ParameterizedTest
    @CsvSource({
        Published.MNIST + ", '2, 1, 28, 28'",
        Published.SQUEEZENET + ", '2, 3, 224, 224'",
        Published.OSNET + ", '2, 3, 256, 128'",
        Published.FACES + ", '2, 3, 240, 320'",
        Published.COMMANDS + ", '2, 3, 128, 41'",
        Published.SPEECH + ", '2, 76, 32, 1'",
        Published.MEL + ", '2, 16000'",
        Published.BERT + ", '2, 12'"
    })
    void everyShapeOfPublishedNetworksIsKnown(String name, String sizes) {
        long[] shape =
                List.of(sizes.split(", ")).stream().mapToLong(Long::parseLong).toArray();
        Graph read = Prepare.graph(name, GraphFile.read(Published.file(name)));
        Graph fixed = read.withInputs(read.inputs().stream()
                .map(input -> Value.of(input.name(), input.type(), Shape.of(shape)))
                .toList());
        Ops ops = Prepare.ops(name, fixed, 2);
        assertThat(ops.nodes())
                .allMatch(node -> node.outputs().stream()
                        .allMatch(value -> ops.value(value).fixedShape().isPresent()))
                .noneMatch(node -> node.is("Shape") || node.is("Constant") || node.is("ConstantOfShape"));
    }

    private static Node cast(String name, String from, String to, Type type) {
        return new Node(name, "", "Cast", List.of(from), List.of(to), Map.of("to", Attribute.whole(type.number())));
    }

    private static Node axes(String name, String op, String from, String to) {
        return new Node(name, "", op, List.of(from), List.of(to), Map.of("axes", Attribute.wholes(0)));
    }

    private static Graph graph(Map<String, Tensor> constants, Node... nodes) {
        return new Graph(
                "fold",
                Map.of("", 12),
                List.of(Value.of("x", Type.FLOAT, Shape.of(2, 2))),
                List.of(Value.named("y")),
                constants,
                List.of(nodes));
    }

    private static Tensor constant(Graph graph, String name) {
        return Optional.ofNullable(graph.initialisers().get(name)).orElseThrow();
    }

    private static Graph newest(Graph graph) {
        return new Graph("fold", Map.of("", 21), graph.inputs(), graph.outputs(), graph.initialisers(), graph.nodes());
    }

    private static float[] run(Graph graph) {
        return run(graph, 2);
    }

    private static float[] run(Graph graph, int samples) {
        Floats x = Floats.of(Small.waves(2 * samples), samples, 2);
        try (Session session = Session.open("x", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(Map.of("x", x)).values().iterator().next().toArray();
        }
    }
}
