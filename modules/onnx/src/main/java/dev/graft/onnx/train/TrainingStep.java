package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A step of training as a graph: inputs are a batch, the parameters, what the optimiser keeps for them, and the learning
 * rate; outputs are the loss before the step, and parameters and states after it.
 *
 * @param loss the name of the loss in the graph
 * @param given the inputs that begin with numbers of the network: what is trained, and what is measured
 * @param next for each parameter and state, by the name of the input, the name of the output that takes its place
 */
public record TrainingStep(
        Graph graph, String loss, List<String> given, Map<String, String> next, Optimiser optimiser) {
    /** Inputs of every step: what the network should say, how much each sample counts, and the learning rate. */
    public static final String TARGETS = "train/targets";

    public static final String WEIGHTS = "train/weights";
    public static final String RATE = "train/rate";

    /**
     * How training goes.
     *
     * @param clip the greatest length that the gradients of all parameters together may have; longer ones are shortened
     */
    public record Recipe(Loss loss, Optimiser optimiser, OptionalDouble clip) {}

    /**
     * Writes the step.
     *
     * @param where for messages: the file
     * @param o the network, its parameters as inputs; grows
     * @param scores what the network says, [samples, outputs]
     * @throws dev.graft.core.GraftException if no gradient reaches a parameter through some node
     */
    public static TrainingStep of(String where, Ops o, Value scores, List<Parameter> parameters, Recipe recipe) {
        return of(where, o, scores, parameters, Map.of(), recipe);
    }

    /**
     * Writes the step of a network that measures as it is trained.
     *
     * @param statistics for each input that is measured, the value that takes its place
     * @see #of(String, Ops, Value, List, Recipe)
     */
    public static TrainingStep of(
            String where,
            Ops o,
            Value scores,
            List<Parameter> parameters,
            Map<String, String> statistics,
            Recipe recipe) {
        for (Parameter parameter : parameters) {
            require(
                    o.constant(o.value(parameter.name())).isEmpty(),
                    "%s: \"%s\" is a constant; a parameter is an input, as Graph.withAsInputs makes it",
                    where,
                    parameter.name());
        }
        o.in("train");
        Value targets = o.input(TARGETS, scores.sizes());
        Value weights = o.input(WEIGHTS, scores.sizes()[0], 1);
        Value loss = recipe.loss().of(o, scores, targets, weights);
        Map<String, Value> gradients = Backprop.gradients(
                where,
                o,
                StandardRules.all(),
                Map.of(loss.name(), o.constant(1)),
                parameters.stream().map(Parameter::name).toList());
        if (recipe.clip().isPresent()) {
            gradients = clipped(o, gradients, recipe.clip().getAsDouble());
        }
        return updated(o, loss, parameters, statistics, gradients, recipe.optimiser());
    }

    /** Each times min(1, clip / length), with PyTorch's 1e-6 beside the length. */
    private static Map<String, Value> clipped(Ops o, Map<String, Value> gradients, double clip) {
        Value squares = o.constant(0);
        for (Value gradient : gradients.values()) {
            Value flat = o.reshape(gradient, gradient.elements());
            squares = o.add(squares, o.reshape(o.sum(o.square(flat), 0)));
        }
        Value factor = o.min(o.constant(1), o.div(o.constant(clip), o.add(o.sqrt(squares), 1e-6)));
        Map<String, Value> clipped = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> clipped.put(name, o.mul(gradient, factor)));
        return clipped;
    }

    private static TrainingStep updated(
            Ops o,
            Value loss,
            List<Parameter> parameters,
            Map<String, String> statistics,
            Map<String, Value> gradients,
            Optimiser optimiser) {
        Value rate = o.input(RATE);
        List<Value> factors = new ArrayList<>();
        for (int i = 0; i < optimiser.factors(1).size(); i++) {
            factors.add(o.input(factor(i)));
        }
        List<Value> outputs = new ArrayList<>(List.of(loss));
        Map<String, String> next = new LinkedHashMap<>(statistics);
        statistics.values().forEach(measured -> outputs.add(o.value(measured)));
        for (Parameter parameter : parameters) {
            Value p = o.value(parameter.name());
            Value gradient =
                    Optional.ofNullable(gradients.get(parameter.name())).orElseThrow();
            List<Value> states = new ArrayList<>();
            for (int i = 0; i < optimiser.states(); i++) {
                states.add(o.input(parameter.name() + "/state" + i, p.sizes()));
            }
            Value own = parameter.rate() == 1 ? rate : o.mul(rate, parameter.rate());
            Optimiser.Update update = optimiser.update(o, p, gradient, states, own, factors, parameter.decays());
            next.put(p.name(), update.parameter().name());
            outputs.add(update.parameter());
            for (int i = 0; i < states.size(); i++) {
                next.put(states.get(i).name(), update.states().get(i).name());
                outputs.add(update.states().get(i));
            }
        }
        List<String> given = new ArrayList<>(statistics.keySet());
        parameters.forEach(parameter -> given.add(parameter.name()));
        return new TrainingStep(o.graph(outputs), loss.name(), given, next, optimiser);
    }

    /** The input that one of the optimiser's factors is given as. */
    static String factor(int i) {
        return "train/factor" + i;
    }
}
