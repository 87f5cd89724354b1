package dev.graft.strategies.shot.episodic;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.Portions;
import java.util.List;
import java.util.Optional;

/**
 * A network of which the embedding is what its last layer reads. That layer has one output: it weighs what two embeddings differ
 * by, or has no part in anything and is not trained.
 *
 * @param model whose only score is that of the last layer
 * @param statistics whether the running statistics of norms follow the batches: in training norms take those of all drawings of
 *     a step, and where it embeds the running ones, so that no query depends on others
 */
record EmbeddingNetwork(Model model, List<Parameter> parameters, boolean statistics) {
    private static final int WEIGHT = 1;
    private static final int BIAS = 2;

    EmbeddingNetwork {
        parameters = List.copyOf(parameters);
    }

    /**
     * The network before it is trained.
     *
     * @param base what it is trained on, whose pixels reach it with mean 0 and deviation 1
     * @param isLastTrained whether the last layer is trained as well
     * @throws GraftException if there is no layer in front of the last one
     */
    static EmbeddingNetwork of(
            String strategy,
            NetworkSettings of,
            Optional<Network> backbone,
            Samples base,
            boolean isLastTrained,
            FitContext context) {
        Model drawn = of.model(backbone, List.of("same"), List.of(Portion.unlabelled(Portions.SAMPLES, base)), context);
        Model model = drawn.backbone().isEmpty() && drawn.input() instanceof Pictures pictures
                ? withInput(drawn, Intensities.of(base).in(pictures))
                : drawn;
        String read = model.representation().orElse("");
        List<String> last = last(model).inputs();
        List<Parameter> trained = of.parameters(model).stream()
                .filter(parameter -> isLastTrained || !last.contains(parameter.name()))
                .toList();
        if (!model.graph().producers().containsKey(read)) {
            throw new GraftException(
                    "%s: it compares samples by what the last layer of a network reads, and %s has no layer in front of it. Give it one, as \"network: dense 64\"."
                            .formatted(strategy, model.name()));
        }
        return new EmbeddingNetwork(model, trained, of.statistics(model));
    }

    private static Model withInput(Model model, Pictures input) {
        return new Model(model.name(), input, model.graph(), model.classes(), model.backbone(), model.own());
    }

    private static Node last(Model model) {
        return Optional.ofNullable(model.graph().producers().get(model.scores().name()))
                .orElseThrow();
    }

    /** The name of the last layer's weights, {@code [1, features]}. */
    static String weights(Model model) {
        return last(model).inputs().get(WEIGHT);
    }

    /** The name of the last layer's bias, {@code [1]}. */
    static String bias(Model model) {
        return last(model).inputs().get(BIAS);
    }
}
