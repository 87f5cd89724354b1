package dev.graft.onnx.gradient;

import static dev.graft.core.Require.require;

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
 * <p>A node is on the way if one of the values asked for reaches it, and it reaches a value whose gradient is given, both
 * along inputs that a gradient goes to. Those nodes are visited from last to first; the rule of each such input gives what
 * the node adds to its gradient. What a broadcast repeated is summed on the edge, and what arrives over several edges is
 * added up: rules know of neither.
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
     * @param outputs the gradients with regard to values that are computed, by the values' names, each with as many elements
     *     as the value: for a loss, the number 1
     * @param of the names of values of float numbers: inputs, initialisers that {@link dev.graft.onnx.prepare.Prepare} was
     *     told are trained, or what lies between
     * @throws dev.graft.core.GraftException if there is no such value; or if a node on the way has no rule, or one that does
     *     not know its case: all such nodes, and where the network can be cut so that what is behind can be trained
     */
    public static Map<String, Value> gradients(
            String where, Ops ops, Rules rules, Map<String, Value> outputs, Collection<String> of) {
        ValueChecks.asked(where, ops, outputs.keySet());
        ValueChecks.asked(where, ops, of);
        outputs.forEach((name, gradient) -> require(
                gradient.elements() == ops.value(name).elements(),
                "%s: the gradient with regard to %s has another size: %s",
                where,
                ops.value(name),
                gradient));
        Backprop walk = new Backprop(ops, rules, of);
        walk.back(outputs);
        if (!walk.problems.isEmpty()) {
            throw Refusal.of(where, ops, walk.problems, outputs.keySet());
        }
        return walk.found(of);
    }

    private void back(Map<String, Value> outputs) {
        String scope = ops.scope();
        List<Node> lastToFirst = onTheWay(outputs.keySet());
        outputs.forEach(this::add);
        lastToFirst.forEach(this::visit);
        ops.in(scope);
    }

    /** The nodes that a gradient goes through, from last to first. */
    private List<Node> onTheWay(Set<String> outputs) {
        Deque<Node> reachable = new ArrayDeque<>();
        for (Node node : ops.nodes()) {
            if (!edges(node).isEmpty()) {
                node.outputs().stream().filter(this::mayHaveGradient).forEach(reached::add);
                reachable.push(node);
            }
        }
        Set<String> needed = new HashSet<>(outputs);
        List<Node> lastToFirst = new ArrayList<>();
        for (Node node : reachable) {
            if (!Collections.disjoint(needed, node.outputs())) {
                lastToFirst.add(node);
                needed.addAll(edges(node));
            }
        }
        return lastToFirst;
    }

    /** Where a gradient goes back to from a node: its differentiable inputs; all that it reads, where no rule says. */
    private List<String> edges(Node node) {
        List<String> inputs = node.inputs();
        return rule(node)
                .map(rule -> IntStream.range(0, inputs.size())
                        .filter(i -> rule.of(i).isPresent())
                        .mapToObj(inputs::get))
                .orElseGet(() -> node.reads().stream())
                .filter(reached::contains)
                .toList();
    }

    /** The rule of its operator, unless the gradient is scaled here on purpose. */
    private Optional<OpRule> rule(Node node) {
        return ops.gradientFactor(node.output()).map(this::scaled).or(() -> rules.of(node));
    }

    private OpRule scaled(Value factor) {
        boolean isNothing = ops.constant(factor).filter(c -> c.floats()[0] == 0).isPresent();
        return isNothing
                ? OpRule.nothing("Identity", "the gradient is stopped here")
                : OpRule.op("Identity", "dX = c dY").input((n, dy, o) -> o.mul(dy, factor));
    }

    /** Real numbers; and what is no tensor, as a sequence: only a rule could say what is in it. */
    private boolean mayHaveGradient(String value) {
        Type type = value.isEmpty() ? Type.BOOL : ops.value(value).type();
        return type.isReal() || type == Type.UNDEFINED;
    }

    private void visit(Node node) {
        try {
            OpRule rule = rule(node).orElseThrow(() -> new NoGradient("no gradient is known"));
            node.reads().stream().map(ops::value).forEach(ValueChecks::shape);
            edges(node).stream().map(ops::value).forEach(ValueChecks::floats);
            node.outputs().stream()
                    .filter(this::mayHaveGradient)
                    .map(ops::value)
                    .forEach(ValueChecks::floats);
            Site site = new Site(node, ops.in(node.name() + "/grad"), gradients);
            Value dy = site.grad(0);
            for (int i = 0; i < node.inputs().size(); i++) {
                String input = node.inputs().get(i);
                if (reached.contains(input)) {
                    rule.of(i).ifPresent(one -> add(input, one.gradient(site, dy, ops)));
                }
            }
        } catch (NoGradient e) {
            problems.put(node, String.valueOf(e.getMessage()));
        }
    }

    /** What reaches a value over one edge: summed where the value was broadcast, and added to what came before. */
    private void add(String name, Value gradient) {
        Value summed = ops.sumTo(gradient, ops.value(name).sizes());
        gradients.merge(name, summed, ops::add);
    }

    private Map<String, Value> found(Collection<String> of) {
        Map<String, Value> found = new LinkedHashMap<>();
        for (String name : of) {
            Value gradient = gradients.get(name);
            found.put(
                    name,
                    gradient != null ? gradient : ops.zeros(ops.value(name).sizes()));
        }
        return found;
    }
}
