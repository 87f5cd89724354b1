package dev.graft.strategies.confusion;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.DomainExhibits;
import dev.graft.domains.Domains;
import dev.graft.domains.ProxyADistance;
import dev.graft.domains.TwoDomains;
import dev.graft.linalg.Matrix;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Embedding;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.tune.Attempt;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.Portions;
import dev.graft.onnx.tune.Snapshot;
import dev.graft.onnx.tune.StagedTraining;
import dev.graft.onnx.tune.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What became of two domains while a network was trained on both. Looks at labels of what it was trained on only. */
final class AdaptationExhibits {
    /** Samples of each domain that are looked at. */
    private static final int MOST_SAMPLES = 400;

    private AdaptationExhibits() {}

    static Exhibit[] of(StagedTraining staged, NetworkTraining training, Adaptation seen, FitContext context) {
        Trained trained = staged.stages().get(staged.stages().size() - 1);
        List<TwoDomains> seenAs = embedded(staged.model(), trained.snapshots(), seen, context);
        List<Exhibit> exhibits =
                new ArrayList<>(List.of(chosen(trained, training), distances(trained, seenAs, context)));
        exhibits.addAll(DomainExhibits.of("training", seenAs.get(0), seenAs.get(seenAs.size() - 1), context.seeds()));
        return exhibits.toArray(Exhibit[]::new);
    }

    /** Both domains as the network represents them, at each snapshot. */
    private static List<TwoDomains> embedded(
            Model model, List<Snapshot> snapshots, Adaptation seen, FitContext context) {
        List<Matrix> source = embedded(model, snapshots, Portions.SOURCE, seen, context);
        List<Matrix> target = embedded(model, snapshots, Portions.TARGET, seen, context);
        return IntStream.range(0, snapshots.size())
                .mapToObj(i -> new TwoDomains(source.get(i), target.get(i)))
                .toList();
    }

    private static List<Matrix> embedded(
            Model model, List<Snapshot> snapshots, String part, Adaptation seen, FitContext context) {
        List<Samples> samples = Portions.both(seen).stream()
                .filter(portion -> portion.part().equals(part))
                .map(Portion::samples)
                .toList();
        List<Map<String, Tensor>> moments =
                snapshots.stream().map(Snapshot::numbers).toList();
        return samples.stream()
                .map(each -> Embedding.of(
                        model,
                        moments,
                        each.thinned(Math.max(1, MOST_SAMPLES / samples.size())),
                        Execution.of(context)))
                .map(each -> each.stream()
                        .map(vectors -> Domains.matrix(part, vectors))
                        .toList())
                .reduce(AdaptationExhibits::stacked)
                .orElseThrow();
    }

    private static List<Matrix> stacked(List<Matrix> first, List<Matrix> next) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> Matrix.vstack(first.get(i), next.get(i)))
                .toList();
    }

    private static Exhibit chosen(Trained trained, NetworkTraining training) {
        Attempt attempt = trained.attempt();
        String how = attempt.validations().isEmpty()
                ? "a fixed number of steps, " + training.recipe().steps()
                : "the lowest loss on labels set aside of what it was trained on, after %d of %d steps"
                        .formatted(attempt.kept(), attempt.steps());
        return new Exhibit.Table(
                "How the network was chosen",
                List.of("what", "by"),
                List.of(List.of("the moment", how), List.of("target labels that are not visible", "never looked at")));
    }

    private static Exhibit distances(Trained trained, List<TwoDomains> seenAs, FitContext context) {
        List<Double> steps = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < seenAs.size(); i++) {
            TwoDomains domains = seenAs.get(i);
            OptionalDouble distance = ProxyADistance.between(domains.source(), domains.target(), context.seeds());
            if (distance.isPresent()) {
                steps.add((double) trained.snapshots().get(i).step());
                distances.add(distance.getAsDouble());
            }
        }
        return new Exhibit.Curve(
                "How well the domains can be told apart over steps",
                "training steps",
                "proxy A-distance (0 to 2)",
                List.of(new Exhibit.Series("representation", steps, distances)));
    }
}
