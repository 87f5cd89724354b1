package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of form: the same is computed, and said otherwise. */
final class Attributes {
    private Attributes() {}

    /** An attribute that became an input; one that is not there leaves the input out. */
    static Step becomes(String attribute, int input) {
        return (node, place) -> {
            Attribute value = node.attributes().get(attribute);
            Node rest = node.without(attribute);
            if (value instanceof Attribute.Wholes wholes) {
                long[] list =
                        wholes.values().stream().mapToLong(Long::longValue).toArray();
                return list.length == 0
                        ? List.of(rest) // no axes are all axes, as where there is no input
                        : List.of(with(rest, input, place.constant(attribute, Tensor.of(list, list.length))));
            } else if (value instanceof Attribute.Whole whole) {
                long[] list = {whole.value()};
                return List.of(with(rest, input, place.constant(attribute, Tensor.of(list, 1))));
            } else if (value instanceof Attribute.Reals reals) {
                return List.of(with(rest, input, place.constant(attribute, floats(reals))));
            } else if (value instanceof Attribute.Real real) {
                return number(rest, input, place.constant(attribute, Tensor.of(new float[] {real.value()})), place);
            }
            return List.of(rest);
        };
    }

    /** An adapter after which another goes on with the last node. */
    @FunctionalInterface
    interface Step extends Adapter {
        default Step then(Step next) {
            return (node, place) -> {
                List<Node> nodes = new ArrayList<>(adapt(node, place));
                nodes.addAll(next.adapt(nodes.remove(nodes.size() - 1), place));
                return nodes;
            };
        }
    }

    private static Tensor floats(Attribute.Reals reals) {
        float[] list = new float[reals.values().size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = reals.values().get(i);
        }
        return Tensor.of(list, list.length);
    }

    /** A number that must be of the type of what it goes with. */
    private static List<Node> number(Node node, int input, String number, Place place) {
        if (place.type(node.inputs().get(0)) == Type.FLOAT) {
            return List.of(with(node, input, number));
        }
        String typed = place.name("typed");
        return List.of(
                Node.of(typed, "CastLike", List.of(number, node.inputs().get(0)), List.of(typed)),
                with(node, input, typed));
    }

    private static Node with(Node node, int input, String value) {
        List<String> inputs = new ArrayList<>(node.inputs());
        while (inputs.size() <= input) {
            inputs.add("");
        }
        inputs.set(input, value);
        return node.withInputs(inputs);
    }

    static Adapter cannot(String why) {
        return (node, place) -> {
            throw new Unsayable(why);
        };
    }

    static Adapter called(String op) {
        return (node, place) ->
                List.of(new Node(node.name(), node.domain(), op, node.inputs(), node.outputs(), node.attributes()));
    }

    /** A word that says what was so without it. */
    static Adapter says(String attribute, String word) {
        return (node, place) -> List.of(node.with(attribute, Attribute.word(word)));
    }

    static Adapter renamed(String attribute, Map<String, String> words) {
        return (node, place) -> {
            String word = words.getOrDefault(node.word(attribute, ""), "");
            return List.of(word.isEmpty() ? node : node.with(attribute, Attribute.word(word)));
        };
    }

    /** Without a list of sizes, the number of equal parts is said. */
    static List<Node> numberOfOutputs(Node node, Place place) {
        boolean sizes = node.inputs().size() > 1 && !node.inputs().get(1).isEmpty();
        return List.of(
                sizes
                        ? node
                        : node.with(
                                "num_outputs", Attribute.whole(node.outputs().size())));
    }

    /** The attribute was axis 1 where the input is the last but one. */
    static List<Node> axisOfSignal(Node node, Place place) {
        Tensor axis = Tensor.of(new long[] {node.whole("axis", 1)});
        return List.of(with(node.without("axis"), 2, place.constant("axis", axis)));
    }
}
