package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
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
 * @param told the name of what the step tells in the graph, {@code [1, n]}: the loss, then what else is {@code shown}
 * @param shown in words
 * @param inputs that each step is given anew, besides samples
 * @param given the inputs that begin with numbers: what is trained, and what is measured
 * @param begin the numbers of those that are not the network's
 * @param next for each parameter and state, by the name of the input, the name of the output that takes its place
 */
public record TrainingStep(
        Graph graph,
        String told,
        List<String> shown,
        List<StepInput> inputs,
        List<String> given,
        Map<String, Tensor> begin,
        Map<String, String> next,
        Optimiser optimiser) {
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
     * Writes the step of a network that learns labels.
     *
     * @param where for messages: the file
     * @param o the network, its parameters as inputs; grows
     * @param scores what the network says, [samples, outputs]
     * @throws dev.graft.core.GraftException if no gradient reaches a parameter through some node
     */
    public static TrainingStep of(String where, Ops o, Value scores, List<Parameter> parameters, Recipe recipe) {
        return of(ofLabels(where, o, scores, recipe.loss()), Objective.ofLabels(), parameters, Map.of(), recipe);
    }

    /** A step that has a batch of labelled samples, and nothing else. */
    static StepDraft ofLabels(String where, Ops o, Value scores, Loss loss) {
        StepDraft.Before before = new StepDraft.Before(where, o.graph(List.of(scores)), Optional.empty());
        Part all = new Part("samples", 0, (int) scores.sizes()[0], 1);
        return new StepDraft(before, o, scores, List.of(all), loss, () -> {
            throw new IllegalStateException("labels alone need no subnetwork");
        });
    }

    /**
     * Writes the step of a network that may measure as it is trained.
     *
     * @param draft of the network; grows
     * @param statistics for each input that is measured, the value that takes its place
     * @throws dev.graft.core.GraftException if no gradient reaches a parameter through some node
     */
    public static TrainingStep of(
            StepDraft draft,
            Objective objective,
            List<Parameter> parameters,
            Map<String, String> statistics,
            Recipe recipe) {
        Ops o = draft.ops();
        for (Parameter parameter : parameters) {
            require(
                    o.constant(o.value(parameter.name())).isEmpty(),
                    "%s: \"%s\" is a constant; a parameter is an input, as Graph.withAsInputs makes it",
                    draft.where(),
                    parameter.name());
        }
        Value loss = o.reshape(objective.of(draft), 1, 1);
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(draft.trained);
        Map<String, Value> gradients = Backprop.gradients(
                draft.where(),
                o.in("train"),
                StandardRules.all(),
                Map.of(loss.name(), o.constant(1)),
                all.stream()
                        .map(Parameter::name)
                        .filter(name -> !draft.directed.containsKey(name))
                        .toList());
        gradients.putAll(draft.directed);
        if (recipe.clip().isPresent()) {
            gradients = clipped(o, gradients, recipe.clip().getAsDouble());
        }
        return updated(draft, loss, all, statistics, gradients, recipe.optimiser());
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
            StepDraft draft,
            Value loss,
            List<Parameter> parameters,
            Map<String, String> statistics,
            Map<String, Value> gradients,
            Optimiser optimiser) {
        Ops o = draft.ops();
        Value rate = o.input(RATE);
        List<Value> factors = new ArrayList<>();
        for (int i = 0; i < optimiser.factors(1).size(); i++) {
            factors.add(o.input(factor(i)));
        }
        List<Value> tell = new ArrayList<>(List.of(loss));
        tell.addAll(draft.shown.values());
        Value told = o.concat(1, tell);
        List<Value> outputs = new ArrayList<>(List.of(told));
        Map<String, String> next = new LinkedHashMap<>(statistics);
        next.putAll(draft.replaced);
        next.values().forEach(measured -> outputs.add(o.value(measured)));
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
        given.addAll(draft.replaced.keySet());
        parameters.forEach(parameter -> given.add(parameter.name()));
        return new TrainingStep(
                o.graph(outputs),
                told.name(),
                List.copyOf(draft.shown.keySet()),
                List.copyOf(draft.inputs),
                given,
                Map.copyOf(draft.begin),
                next,
                optimiser);
    }

    /** The input that one of the optimiser's factors is given as. */
    static String factor(int i) {
        return "train/factor" + i;
    }
}
