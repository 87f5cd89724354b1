package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One node whose gradients are checked: {@code Row.of("Gemm", "transA").with("transA", 1).any(4, 2).any(4, 3)}.
 *
 * @param name what is special about it
 * @param inputs drawn ones are differentiated and checked, constant ones are not
 * @param outputs how many the node has; a gradient comes from each that is real
 * @param unused how many more it has, that no gradient comes from
 */
record Row(
        String op,
        String name,
        Map<String, Attribute> attributes,
        List<Input> inputs,
        int outputs,
        int unused,
        Mode mode) {

    /** How the function bends, which is how far a step may go. */
    enum Mode {
        /** Smooth: a short step and a double one, which cancel the error of third order in the step. */
        SMOOTH(0x1p-6, 2e-4),
        /** Linear in each input alone: one long step makes no error. */
        BILINEAR(1, 3e-5);

        final double step;
        final double tolerance;

        Mode(double step, double tolerance) {
            this.step = step;
            this.tolerance = tolerance;
        }
    }

    /** What an input is. */
    sealed interface Input {
        /** Numbers that are drawn, and the gradient with regard to them is checked. */
        record Drawn(Domain domain, long... sizes) implements Input {}

        /** A constant, cast to a type that Java's arrays lack. */
        record Constant(Tensor tensor, Type type) implements Input {}

        /** An optional one that is left out. */
        record Absent() implements Input {}
    }

    static Row of(String op, String name) {
        return new Row(op, name, Map.of(), List.of(), 1, 0, Mode.SMOOTH);
    }

    Row with(String attribute, Attribute value) {
        Map<String, Attribute> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Row(op, name, more, inputs, outputs, unused, mode);
    }

    Row with(String attribute, long value) {
        return with(attribute, Attribute.whole(value));
    }

    Row with(String attribute, double value) {
        return with(attribute, Attribute.real(value));
    }

    Row with(String attribute, String value) {
        return with(attribute, Attribute.word(value));
    }

    /** A list of whole numbers as an attribute. */
    Row list(String attribute, long... values) {
        return with(attribute, Attribute.wholes(values));
    }

    Row input(Input input) {
        List<Input> more = Stream.concat(inputs.stream(), Stream.of(input)).toList();
        return new Row(op, name, attributes, more, outputs, unused, mode);
    }

    /** The next input is drawn from a domain, and checked. */
    Row in(Domain domain, long... sizes) {
        return input(new Input.Drawn(domain, sizes));
    }

    Row any(long... sizes) {
        return in(Domain.ANY, sizes);
    }

    Row positive(long... sizes) {
        return in(Domain.POSITIVE, sizes);
    }

    Row notSmall(long... sizes) {
        return in(Domain.NOT_SMALL, sizes);
    }

    Row distinct(long... sizes) {
        return in(Domain.DISTINCT, sizes);
    }

    /** The next input is a constant. */
    Row constant(Tensor tensor) {
        return input(new Input.Constant(tensor, tensor.type()));
    }

    /** The next input is a constant list of whole numbers: axes, a shape. */
    Row wholes(long... values) {
        return constant(Tensor.of(values, values.length));
    }

    /** The next input is a constant list of real numbers. */
    Row reals(float... values) {
        return constant(Tensor.of(values, values.length));
    }

    /** The next input is a constant real number without axes. */
    Row scalar(double value) {
        return constant(Tensor.of(new float[] {(float) value}));
    }

    /** The next input is a constant of truth values, given as 1 and 0, or of another type of numbers. */
    Row cast(Type type, Tensor tensor) {
        return input(new Input.Constant(tensor, type));
    }

    /** The next input is left out. */
    Row absent() {
        return input(new Input.Absent());
    }

    Row outputs(int count) {
        return new Row(op, name, attributes, inputs, count, unused, mode);
    }

    Row unused(int count) {
        return new Row(op, name, attributes, inputs, outputs, count, mode);
    }

    Row bilinear() {
        return new Row(op, name, attributes, inputs, outputs, unused, Mode.BILINEAR);
    }

    /** The inputs that are drawn. */
    int[] checked() {
        return IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i) instanceof Input.Drawn)
                .toArray();
    }

    /** The numbers of the inputs that are drawn, by name; the same each time. */
    Map<String, Floats> drawn() {
        SplittableRandom random = new SplittableRandom(toString().hashCode());
        Map<String, Floats> numbers = new LinkedHashMap<>();
        for (int i : checked()) {
            Input.Drawn drawn = (Input.Drawn) inputs.get(i);
            int count = (int) Shape.of(drawn.sizes()).elements();
            numbers.put(input(i), Floats.of(drawn.domain().draw(random, count, i), drawn.sizes()));
        }
        return numbers;
    }

    static String input(int i) {
        return "x" + i;
    }

    static String output(int i) {
        return "y" + i;
    }

    /** The node alone, as a network. */
    Graph graph() {
        List<Value> given = new ArrayList<>();
        List<String> reads = new ArrayList<>();
        Map<String, Tensor> constants = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String input = input(i);
            if (inputs.get(i) instanceof Input.Drawn drawn) {
                given.add(Value.of(input, Type.FLOAT, Shape.of(drawn.sizes())));
            } else if (inputs.get(i) instanceof Input.Constant constant) {
                boolean cast = constant.type() != constant.tensor().type();
                constants.put(cast ? input + "/uncast" : input, constant.tensor());
                if (cast) {
                    Map<String, Attribute> to =
                            Map.of("to", Attribute.whole(constant.type().number()));
                    nodes.add(new Node(input, "", "Cast", List.of(input + "/uncast"), List.of(input), to));
                }
            }
            reads.add(inputs.get(i) instanceof Input.Absent ? "" : input);
        }
        List<String> computes =
                IntStream.range(0, outputs + unused).mapToObj(Row::output).toList();
        nodes.add(new Node(op, "", op, reads, computes, attributes));
        return new Graph(
                op,
                Map.of("", Ops.OPSET),
                given,
                computes.stream().limit(outputs).map(Value::named).toList(),
                constants,
                nodes);
    }

    @Override
    public String toString() {
        return op + ": " + name;
    }
}
