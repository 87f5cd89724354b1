package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * A step of training while it is written: what an {@link Objective} is an expression of. Mutable; used by one thread.
 *
 * <p>All parts of a batch go through the network together, and norms that follow the batches take their statistics from all of
 * it.
 */
public final class StepDraft {
    private final Before before;
    private final Ops o;
    private final Value scores;
    private final Parts parts;
    private final Loss loss;
    private final Value targets;
    private final Value weights;
    private final Supplier<Random> random;
    final List<StepInput> inputs = new ArrayList<>();
    final Map<String, Tensor> begin = new LinkedHashMap<>();
    final List<Parameter> trained = new ArrayList<>();
    final Map<String, String> replaced = new LinkedHashMap<>();
    final Map<String, Value> directed = new LinkedHashMap<>();
    final Map<String, Value> shown = new LinkedHashMap<>();

    /**
     * The network as it was before the step is written.
     *
     * @param where for messages: the file
     * @param graph as it predicts, with the numbers that training begins with
     * @param representation the name of what the last layer reads, where that is a linear one
     */
    public record Before(String where, Graph graph, Optional<String> representation) {}

    /**
     * Begins with a network on a batch.
     *
     * @param o the network, its parameters as inputs; grows
     * @param scores what the network says, [samples, outputs]
     * @param parts of the batch, one behind the other, all of it
     * @param loss of labels
     * @param random for what is drawn once, one behind the other; asked for where something is drawn
     */
    public StepDraft(Before before, Ops o, Value scores, List<Part> parts, Loss loss, Supplier<Random> random) {
        this.before = before;
        this.o = o.in("train");
        this.scores = scores;
        this.parts = new Parts(parts);
        this.loss = loss;
        this.random = random;
        int rows = this.parts.rows();
        require(rows == scores.sizes()[0], "%s: parts of %d rows of %d", before.where(), rows, scores.sizes()[0]);
        targets = o.input(TrainingStep.TARGETS, scores.sizes());
        weights = o.input(TrainingStep.WEIGHTS, scores.sizes()[0], 1);
    }

    /** What expressions are written with. */
    public Ops ops() {
        return o;
    }

    /** For messages: the file. */
    public String where() {
        return before.where();
    }

    /** Whether the batch has such a part. */
    public boolean has(String part) {
        return parts.has(part);
    }

    /** What the network says of the whole batch, {@code [samples, classes]}. */
    public Value scores() {
        return scores;
    }

    /** What the network says of a part, {@code [samples, classes]}. */
    public Value scores(String part) {
        return rows(scores, part);
    }

    /** What its last layer reads of a part, {@code [samples, features]}. */
    public Value features(String part) {
        String representation = before.representation()
                .orElseThrow(() -> new GraftException(
                        "%s: its scores do not come from a linear layer, so that there is no representation in front of one."
                                .formatted(where())));
        return rows(o.value(representation), part);
    }

    /** What the network should say of the whole batch, {@code [samples, classes]}. */
    public Value targets() {
        return targets;
    }

    /** Where a part of the batch stands. */
    public Part part(String name) {
        return parts.named(name);
    }

    /** The rows of a part, of a value with a row for each sample of the batch. */
    public Value rows(Value value, String part) {
        return parts.rows(o, value, part);
    }

    /** The loss of labels, a mean over the parts that have some by their shares. */
    public Value classification() {
        return parts.mean(o, this::risk)
                .orElseThrow(() -> new IllegalArgumentException(where() + ": no part of the batch has labels"));
    }

    /** The loss of the labels of a part, [1, 1]. */
    public Value risk(String part) {
        return loss.of(o, scores(part), rows(targets, part), rows(weights, part));
    }

    /** What is trained or given of the network, as it is now. */
    public Value parameter(String name) {
        return o.value(name);
    }

    /** The numbers that a parameter of the network began with. */
    public Value atStart(String parameter) {
        return o.constant(Optional.ofNullable(before.graph().initialisers().get(parameter))
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter \"" + parameter + "\"")));
    }

    /**
     * What the network as it began says of the batch, while it predicts: the same value, computed beside.
     *
     * <p>Cost: another forward pass as far as the value, of what is not frozen anyway.
     */
    public Value beforeTraining(String value) {
        Graph front = Cut.at(where(), before.graph(), value);
        Map<String, Value> given = new LinkedHashMap<>();
        front.inputs().forEach(input -> given.put(input.name(), o.value(input.name())));
        return o.stopGradient(appended(front, scores.sizes()[0], given));
    }

    /** What another graph, of one input, makes of a value with a row for each sample: its first output. */
    public Value applied(Graph graph, Value value) {
        Value input = Value.of(graph.inputs().get(0).name(), Type.FLOAT, Shape.of(value.sizes()));
        return appended(graph.withInputs(List.of(input)), value.sizes()[0], Map.of(input.name(), value));
    }

    /** The first output of another graph. */
    private Value appended(Graph graph, long samples, Map<String, Value> given) {
        Map<String, Value> values = o.append(Prepare.ops(where(), graph, samples), given);
        return Optional.ofNullable(values.get(graph.outputs().get(0).name())).orElseThrow();
    }

    /** A number without axes that follows the share of the steps that lies behind. */
    public Value scalar(String name, DoubleUnaryOperator ofProgress) {
        inputs.add(new StepInput.Scalar("train/" + name, ofProgress));
        return o.input("train/" + name);
    }

    /** Numbers from 0 to 1 that are drawn anew for each step. */
    public Value uniform(String name, long... sizes) {
        inputs.add(new StepInput.Uniform("train/" + name, sizes));
        return o.input("train/" + name, sizes);
    }

    /** Numbers of a normal distribution, mean 0 and variance 1, that are drawn once and stay the same in all steps. */
    public Value normal(long... sizes) {
        return o.constant(Gaussian.numbers(random.get(), sizes));
    }

    /**
     * A network beside, which is trained by the same rule.
     *
     * @param rate what the learning rate is multiplied by for it, above 0
     */
    public Subnetwork trained(String name, Architecture layers, long features, int outputs, double rate) {
        Subnetwork network = subnetwork(name, layers, features, outputs);
        network.parameters()
                .forEach((parameter, value) ->
                        trained.add(new Parameter(value.name(), rate, parameter.endsWith("weight"))));
        return network;
    }

    /** Numbers beside, which are trained by the same rule as the network, and not drawn to 0. */
    public Value trained(String name, Tensor start) {
        Value numbers = o.input("train/" + name, start.shape().sizes());
        begin.put(numbers.name(), start);
        trained.add(new Parameter(numbers.name(), 1, false));
        return numbers;
    }

    /** A network beside, each of whose parameters is to be {@link #replace replaced}. */
    public Subnetwork subnetwork(String name, Architecture layers, long features, int outputs) {
        Subnetwork network =
                new Subnetwork(o, "train/" + name, layers.graph(Shape.of(features), outputs, random.get()));
        network.parameters().forEach((parameter, value) -> begin.put(value.name(), network.start(parameter)));
        return network;
    }

    /** Numbers that begin with 0, and are to be {@link #replace replaced}. */
    public Value state(String name, long... sizes) {
        Value state = o.input("train/" + name, sizes);
        begin.put(state.name(), Tensor.of(new float[Math.toIntExact(state.elements())], sizes));
        return state;
    }

    /** What takes the place of a state, or of a subnetwork's parameter, behind the step. */
    public void replace(Value state, Value next) {
        require(begin.containsKey(state.name()), "%s is no state, nor a parameter of a subnetwork", state);
        replaced.put(state.name(), next.name());
    }

    /** The gradients of a value of one number with regard to others, as expressions. */
    public List<Value> gradients(Value of, List<Value> withRegardTo) {
        List<String> names = withRegardTo.stream().map(Value::name).toList();
        Map<String, Value> found =
                Backprop.gradients(where(), o, StandardRules.all(), Map.of(of.name(), o.constant(1)), names);
        return names.stream()
                .map(name -> Optional.ofNullable(found.get(name)).orElseThrow())
                .toList();
    }

    /**
     * Gives a parameter a direction to change by, in place of the gradient of the objective: what is written of several
     * gradients.
     *
     * @param direction of the parameter's shape
     */
    public void direct(Value parameter, Value direction) {
        require(direction.elements() == parameter.elements(), "%s cannot direct %s", direction, parameter);
        directed.put(parameter.name(), direction);
    }

    /** Shows a value of one number over the steps, under a name in words. */
    public void show(String name, Value value) {
        shown.put(name, o.reshape(value, 1, 1));
    }
}
