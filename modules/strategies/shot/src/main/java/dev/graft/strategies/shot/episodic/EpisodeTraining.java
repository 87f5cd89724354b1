package dev.graft.strategies.shot.episodic;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.Portions;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.StagedTraining;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.TrainingExhibits;
import dev.graft.onnx.tune.Unheard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network that was trained on base classes, once for all episodes.
 *
 * @param parameters how many numbers were trained
 */
record EpisodeTraining(Model model, long parameters, List<Exhibit> exhibits) {
    EpisodeTraining {
        exhibits = List.copyOf(exhibits);
    }

    /**
     * Trains.
     *
     * @param draws what each step is composed of
     * @param objective of {@link EmbeddingNetwork}'s features; shows {@link EpisodeShape#ACCURACY}
     */
    static EpisodeTraining of(
            EmbeddingNetwork network,
            EmbeddingTraining how,
            BaseClasses base,
            EpisodeDraws draws,
            Objective objective,
            FitContext context) {
        Portion portion = Portion.composed(Portions.SAMPLES, base.samples(), draws);
        StagedTraining staged = new StagedTraining(network.model(), List.of(portion), new Unheard(context));
        staged.train(
                how.recipe(draws.rows()),
                Stage.of("training episodes", network.parameters(), network.statistics(), List.of(how.rate()))
                        .towards(objective));
        Trained trained = staged.stages().get(0);
        long parameters = network.parameters().stream()
                .map(parameter -> Optional.ofNullable(
                                network.model().graph().initialisers().get(parameter.name()))
                        .orElseThrow())
                .mapToLong(tensor -> tensor.shape().elements())
                .sum();
        return new EpisodeTraining(trained.model(), parameters, exhibits(trained, base, draws));
    }

    private static List<Exhibit> exhibits(Trained trained, BaseClasses base, EpisodeDraws draws) {
        EpisodeShape shape = draws.shape();
        List<Exhibit> exhibits = new ArrayList<>(TrainingExhibits.withoutTerms(List.of(trained)));
        exhibits.add(new Exhibit.Curve(
                "Accuracy in training episodes",
                "training steps",
                "share of queries, mean of neighbouring steps",
                List.of(TrainingExhibits.term(trained, EpisodeShape.ACCURACY, "training episodes"))));
        exhibits.add(new Exhibit.Table(
                "What training episodes were drawn of",
                List.of("classes of the base", "turned ones among them", "pools of classes", "an episode"),
                List.of(List.of(
                        Integer.toString(base.classes().size()),
                        base.isTurned() ? "3 of " + Quarters.ALL : "none",
                        Integer.toString(draws.pools().size()),
                        "%d classes, of each %d support samples and %d queries"
                                .formatted(shape.way(), shape.shots(), shape.queries())))));
        return exhibits;
    }

    /** What embeds the samples of episodes. */
    NetworkEmbedder embedder(FitContext context) {
        return new NetworkEmbedder(model, Execution.of(context));
    }
}
