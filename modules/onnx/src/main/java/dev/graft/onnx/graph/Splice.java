package dev.graft.onnx.graph;

import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One graph behind another: a head on a backbone. */
public final class Splice {
    private Splice() {}

    /**
     * What a value of one graph becomes in another. The outputs are those of the second; of the first only what the value
     * needs is kept.
     *
     * @param where for messages: the file of the first
     * @param cut the name of a value of the first, or of a node, which stands for its first output
     * @param input the name of the input of the second that the value is given to
     * @param prefix in front of all names of the second: {@code "head/"}
     * @throws GraftException if the two do not fit: in operator sets, in the value's type or shape, or by a name in both
     */
    public static Graph of(String where, Graph first, String cut, Graph second, String input, String prefix) {
        Graph front = Cut.at(where, first, cut);
        Value value = front.outputs().get(0);
        UnaryOperator<String> name = old -> old.isEmpty() ? "" : old.equals(input) ? value.name() : prefix + old;
        checkOpsets(where, front, second);
        checkFit(where, front, value.name(), expected(where, second, input));
        checkNames(where, front, second, name, input);
        Graph back = Renaming.of(second, name);
        Map<String, Integer> opsets = new LinkedHashMap<>(front.opsets());
        opsets.putAll(back.opsets());
        Map<String, Tensor> initialisers = new LinkedHashMap<>(front.initialisers());
        initialisers.putAll(back.initialisers());
        List<Value> inputs = new ArrayList<>(front.inputs());
        back.inputs().stream()
                .filter(other -> !other.name().equals(value.name()))
                .forEach(inputs::add);
        return new Graph(
                front.name(), opsets, inputs, back.outputs(), initialisers, joined(front.nodes(), back.nodes()));
    }

    private static <T> List<T> joined(List<T> front, List<T> back) {
        return Stream.concat(front.stream(), back.stream()).toList();
    }

    private static Value expected(String where, Graph second, String input) {
        return second.inputs().stream()
                .filter(value -> value.name().equals(input))
                .findFirst()
                .orElseThrow(() -> new GraftException("%s: what is put behind it has no input \"%s\"; it has: %s."
                        .formatted(
                                where,
                                input,
                                String.join(
                                        ", ",
                                        second.inputs().stream()
                                                .map(Value::name)
                                                .toList()))));
    }

    private static void checkOpsets(String where, Graph front, Graph back) {
        front.opsets().forEach((domain, version) -> {
            int other = back.opsets().getOrDefault(domain, version);
            if (other != version) {
                throw new GraftException(
                        "%s: it is of operator set %d%s, and what is put behind it of %d. Prepare both first."
                                .formatted(where, version, domain.isEmpty() ? "" : " of " + domain, other));
            }
        });
    }

    private static void checkFit(String where, Graph front, String name, Value expected) {
        Value given = Optional.ofNullable(Shapes.of(where, front, -1).get(name)).orElseThrow();
        boolean types = given.type() == Type.UNDEFINED || given.type() == expected.type();
        boolean shapes = given.shape().isEmpty()
                || expected.shape().isEmpty()
                || fit(given.shape().get(), expected.shape().get());
        if (!types || !shapes) {
            throw new GraftException("%s: it is cut at %s, and what is put behind it takes %s. Cut it elsewhere."
                    .formatted(where, given, expected));
        }
    }

    private static boolean fit(Shape given, Shape expected) {
        return given.rank() == expected.rank()
                && IntStream.range(0, given.rank())
                        .allMatch(axis -> given.size(axis) < 0
                                || expected.size(axis) < 0
                                || given.size(axis) == expected.size(axis));
    }

    private static void checkNames(String where, Graph front, Graph second, UnaryOperator<String> name, String input) {
        Set<String> taken = front.values();
        second.values().stream()
                .filter(value -> !value.equals(input))
                .map(name)
                .filter(taken::contains)
                .findFirst()
                .ifPresent(both -> {
                    throw new GraftException(
                            "%s: it and what is put behind it both have a value \"%s\". Take another prefix."
                                    .formatted(where, both));
                });
    }
}
