package dev.graft.onnx.tune;

import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Batch;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Feeds;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How much what a network says depends on each of its parameters: the diagonal of the Fisher information, averaged over
 * samples, which labels are not needed for.
 *
 * <pre>  of classes:   F_j = mean_x Σ_c p_c (∂ ln p_c / ∂w_j)²
 *  of features:  F_j = mean_x Σ_k (∂ f_k / ∂w_j)²,   the features being means of normal distributions of variance 1</pre>
 *
 * <p>Both are E[(∂ Σ_k r_k a_k u_k / ∂w_j)²] over r ~ N(0, 1), with a = √p, u = ln p or a = 1, u = f; one r is drawn for each
 * sample, so that a pass forward and back is enough. Cost: such a pass for each sample, one by one.
 *
 * <p>Source: J. Martens, New insights and perspectives on the natural gradient method, JMLR 21, 2020, sections 5 and 9 (the
 * expectation is over what the network says, not over labels).
 */
public final class DiagonalFisher {
    private DiagonalFisher() {}

    /**
     * The information of parameters, by name.
     *
     * @param ofClasses whether it is that of the classes that the model says, else of what its last layer reads
     * @param samples at least one
     */
    public static Map<String, Tensor> of(
            Model model, List<String> parameters, boolean ofClasses, Samples samples, FitContext context) {
        Execution execution = Execution.of(context);
        Set<String> changing = new HashSet<>(model.own());
        changing.addAll(parameters);
        Split split = Split.of(model.name(), model.graph(), changing);
        Ops o = Prepare.ops(model.name(), split.rest().withAsInputs(parameters), 1);
        Value says = ofClasses
                ? o.logSoftmax(o.value(model.scores().name()), 1)
                : o.value(model.representation().orElseThrow());
        Value drawn = o.input("fisher/drawn", says.sizes());
        Value factor = ofClasses ? o.stopGradient(o.sqrt(o.exp(says))) : o.constant(1);
        Value sum = o.sum(o.mul(o.mul(says, factor), drawn), 0, 1);
        Map<String, Value> gradients =
                Backprop.gradients(model.name(), o, StandardRules.all(), Map.of(sum.name(), o.constant(1)), parameters);
        Map<String, double[]> squares = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> squares.put(name, new double[(int) gradient.elements()]));
        byte[] graph = GraphFile.bytes(o.graph(List.copyOf(gradients.values())));
        try (Feed feed = Feeds.of(model, split, samples, Optional.empty(), execution);
                Session session = Session.open(model.name(), graph, execution.device(), execution.threads())) {
            Map<String, Floats> inputs = inputs(model, parameters, split, drawn);
            Random random = context.seeds().trial(1).random(Seeds.Axis.BATCH_ORDER);
            for (int row = 0; row < feed.size(); row++) {
                context.checkCancelled();
                feed.fill(
                        new int[] {row},
                        split.frontier().stream()
                                .map(value -> room(inputs, value.name()).values())
                                .toList());
                draw(random, room(inputs, drawn.name()));
                Map<String, Floats> found = session.run(inputs);
                gradients.forEach((name, gradient) -> add(
                        Optional.ofNullable(found.get(gradient.name())).orElseThrow(),
                        Optional.ofNullable(squares.get(name)).orElseThrow()));
            }
            return means(gradients, squares, feed.size());
        }
    }

    private static Map<String, Floats> inputs(Model model, List<String> parameters, Split split, Value drawn) {
        Map<String, Floats> inputs = new LinkedHashMap<>();
        split.frontier().forEach(value -> inputs.put(value.name(), Batch.of(value, 1)));
        for (String name : parameters) {
            Tensor numbers =
                    Optional.ofNullable(model.graph().initialisers().get(name)).orElseThrow();
            inputs.put(name, Floats.of(numbers.floats(), numbers.shape().sizes()));
        }
        inputs.put(drawn.name(), new Floats(Floats.direct((int) drawn.elements()), drawn.sizes()));
        return inputs;
    }

    private static Floats room(Map<String, Floats> inputs, String name) {
        return Optional.ofNullable(inputs.get(name)).orElseThrow();
    }

    private static void draw(Random random, Floats into) {
        for (int i = 0; i < into.values().limit(); i++) {
            into.values().put(i, (float) random.nextGaussian());
        }
    }

    private static void add(Floats gradient, double[] squares) {
        for (int i = 0; i < squares.length; i++) {
            double value = gradient.values().get(i);
            squares[i] += value * value;
        }
    }

    private static Map<String, Tensor> means(Map<String, Value> gradients, Map<String, double[]> squares, int samples) {
        Map<String, Tensor> means = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> {
            double[] sums = Optional.ofNullable(squares.get(name)).orElseThrow();
            float[] numbers = new float[sums.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (sums[i] / samples);
            }
            means.put(name, Tensor.of(numbers, gradient.sizes()));
        });
        return means;
    }
}
