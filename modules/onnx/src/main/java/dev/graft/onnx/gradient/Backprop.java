package dev.graft.onnx.gradient;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reverse-mode differentiation of a graph, as a graph: nodes that compute gradients are added to those that are there.
 *
 * <p>A node is on the way if one of the values asked for reaches it along differentiable inputs, and it reaches a value
 * whose gradient is given. Those nodes are visited from last to first; the rule of each input on the way gives what the
 * node adds to that input's gradient. What a broadcast repeated is summed on the edge, and what arrives over several edges
 * is added up: rules know of neither.
 *
 * <p>Cost: one visit per node; the graph grows by a few nodes for each. Source: Griewank and Walther, Evaluating
 * Derivatives (2nd ed., SIAM 2008), section 3.2 (the incremental reverse mode).
 */
public final class Backprop {
    private final Ops ops;
    private final Rules rules;
    private final Set<String> reached;
    private final Map<String, Value> gradients = new HashMap<>();
    private final Map<Node, String> problems = new LinkedHashMap<>();

    private Backprop(Ops ops, Rules rules, Collection<String> of) {
        this.ops = ops;
        this.rules = rules;
        this.reached = new HashSet<>(of);
    }

    /**
     * The gradients with regard to values: zeros where the outputs do not depend on one.
     *
     * @param where for messages: the file
     * @param ops the graph, with the type and shape of every value; grows
     * @param outputs the gradients with regard to values that are computed, by the values' names, each with as
     *     many elements as the value: for a loss, the number 1
     * @param of the names of values of float numbers: inputs, initialisers that {@link dev.graft.onnx.prepare.Prepare} was
     *     told are trained, or what lies between
     * @throws dev.graft.core.GraftException if a node on the way has no rule, or one that does not know its case: all such
     *     nodes, and where the network can be cut so that what is behind can be trained
     */
    public static Map<String, Value> gradients(
            String where, Ops ops, Rules rules, Map<String, Value> outputs, Collection<String> of) {
        checkOutputs(where, outputs.keySet().stream().map(ops::value).toList());
        outputs.forEach((name, gradient) -> require(
                gradient.elements() == ops.value(name).elements(),
                "%s: the gradient with regard to %s has another size: %s",
                where,
                ops.value(name),
                gradient));
        Backprop walk = new Backprop(ops, rules, of);
        List<Node> lastToFirst = walk.onTheWay(outputs.keySet());
        outputs.forEach(walk::add);
        lastToFirst.forEach(walk::visit);
        ops.in("");
        if (!walk.problems.isEmpty()) {
            throw Refusal.of(where, ops, walk.problems, outputs.keySet());
        }
        Map<String, Value> found = new LinkedHashMap<>();
        for (String name : of) {
            found.put(
                    name,
                    Optional.ofNullable(walk.gradients.get(name))
                            .orElseGet(() -> ops.zeros(ops.value(name).sizes())));
        }
        return found;
    }

    /** The nodes that a gradient goes through, from last to first. */
    private List<Node> onTheWay(Set<String> outputs) {
        Deque<Node> forward = new ArrayDeque<>();
        for (Node node : ops.nodes()) {
            List<String> real = node.outputs().stream().filter(this::isReal).toList();
            if (!real.isEmpty() && isReached(node)) {
                reached.addAll(real);
                forward.push(node);
            }
        }
        Set<String> needed = new HashSet<>(outputs);
        List<Node> lastToFirst = new ArrayList<>();
        for (Node node : forward) {
            if (!Collections.disjoint(needed, node.outputs())) {
                lastToFirst.add(node);
                needed.addAll(node.reads());
            }
        }
        return lastToFirst;
    }

    private boolean isReal(String value) {
        return !value.isEmpty() && ops.value(value).type().isReal();
    }

    /** Whether a differentiable input is reached; any input, where no rule says which are. */
    private boolean isReached(Node node) {
        Optional<OpRule> rule = rules.of(node);
        return rule.isEmpty()
                ? !Collections.disjoint(reached, node.reads())
                : IntStream.range(0, node.inputs().size())
                        .anyMatch(i -> reached.contains(node.inputs().get(i))
                                && rule.get().of(i).isPresent());
    }

    private void visit(Node node) {
        try {
            OpRule rule = rules.of(node).orElseThrow(() -> new NoGradient("no gradient is known"));
            checkValues(node);
            Site site = new Site(node, ops.in(node.name() + "/grad"), gradients);
            Value dy = site.grad(0);
            for (int i = 0; i < node.inputs().size(); i++) {
                String input = node.inputs().get(i);
                Optional<Rule> one = reached.contains(input) ? rule.of(i) : Optional.empty();
                if (one.isPresent()) {
                    add(input, one.get().gradient(site, dy, ops));
                }
            }
        } catch (NoGradient e) {
            problems.put(node, String.valueOf(e.getMessage()));
        }
    }

    private static void checkOutputs(String where, List<Value> outputs) {
        try {
            outputs.forEach(Backprop::checkValue);
        } catch (NoGradient e) {
            throw new GraftException(
                    "%s: %s. Export the network with fixed shapes and in float32.".formatted(where, e.getMessage()), e);
        }
    }

    private void checkValues(Node node) {
        for (String name : node.reads()) {
            checkValue(ops.value(name));
        }
        node.outputs().stream().filter(this::isReal).map(ops::value).forEach(Backprop::checkValue);
    }

    private static void checkValue(Value value) {
        if (value.fixedShape().isEmpty()) {
            throw new NoGradient("the shape of \"%s\" is not known before it runs".formatted(value.name()));
        }
        if (value.type() == Type.DOUBLE) {
            throw new NoGradient("\"%s\" has numbers of 64 bits".formatted(value.name()));
        }
    }

    /** What reaches a value over one edge: summed where the value was broadcast, and added to what came before. */
    private void add(String name, Value gradient) {
        long[] sizes = ops.value(name).sizes();
        Value summed = ops.sumTo(gradient, sizes);
        gradients.merge(name, summed, ops::add);
    }
}
