package dev.graft.onnx.gradient;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.Map;
import java.util.Optional;

/** A node where a gradient goes through: what a rule can see of it. */
public final class Site {
    private final Node node;
    private final Ops ops;
    private final Map<String, Value> gradients;

    /**
     * Makes the view of a node.
     *
     * @param gradients by the name of the value; none of those that nothing differentiable reads
     */
    Site(Node node, Ops ops, Map<String, Value> gradients) {
        this.node = node;
        this.ops = ops;
        this.gradients = gradients;
    }

    /** An input that is there. */
    public Value in(int input) {
        return ops.value(node.inputs().get(input));
    }

    /** The number of its inputs, those that are left out between others too. */
    public int inputs() {
        return node.inputs().size();
    }

    /** The number of its outputs, as of {@link #inputs}. */
    public int outputs() {
        return node.outputs().size();
    }

    /** Whether an optional input is there. */
    public boolean has(int input) {
        return input < node.inputs().size() && !node.inputs().get(input).isEmpty();
    }

    /** An output that is there. */
    public Value out(int output) {
        return ops.value(node.outputs().get(output));
    }

    /** The gradient with regard to an output; zeros where nothing depends on it. */
    public Value grad(int output) {
        Value gradient = gradients.get(node.outputs().get(output));
        if (gradient == null && node.outputs().get(output).isEmpty()) {
            throw new NoGradient("its output %d is left out".formatted(output));
        }
        return gradient != null ? gradient : ops.zeros(out(output).sizes());
    }

    /** Whether what the gradient is of depends on an output. */
    public boolean isUsed(int output) {
        return output < node.outputs().size()
                && gradients.containsKey(node.outputs().get(output));
    }

    /** A further output, which the node gets if it has not: MaxPool's indices. */
    public Value also(int output, Type type, long... sizes) {
        return ops.also(out(0), output, type, sizes);
    }

    /**
     * The numbers of an input that must be a constant, as axes are.
     *
     * @throws NoGradient if it changes with the network's inputs
     */
    public Tensor constant(int input) {
        return ops.constant(in(input))
                .orElseThrow(() -> new NoGradient("its input \"%s\" must be a constant"
                        .formatted(node.inputs().get(input))));
    }

    /** The whole numbers of an optional input that must be a constant. */
    public Optional<long[]> wholes(int input) {
        return has(input) ? Optional.of(constant(input).wholes()) : Optional.empty();
    }

    public long whole(String attribute, long byDefault) {
        return node.whole(attribute, byDefault);
    }

    public long[] wholes(String attribute, long... byDefault) {
        return node.attributes().get(attribute) instanceof Attribute.Wholes wholes
                ? wholes.values().stream().mapToLong(Long::longValue).toArray()
                : byDefault;
    }

    public double real(String attribute, double byDefault) {
        return node.real(attribute, byDefault);
    }

    public String word(String attribute, String byDefault) {
        return node.word(attribute, byDefault);
    }

    /** Whether it has an attribute. */
    public boolean says(String attribute) {
        return node.attributes().containsKey(attribute);
    }

    /** The attribute {@code axis}, counted from the front of its first input. */
    public int axis(long byDefault) {
        return Axes.normal(whole("axis", byDefault), in(0).rank());
    }

    public Node node() {
        return node;
    }
}
