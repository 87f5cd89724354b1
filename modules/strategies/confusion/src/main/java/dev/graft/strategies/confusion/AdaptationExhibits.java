package dev.graft.strategies.confusion;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.Domains;
import dev.graft.domains.ProxyADistance;
import dev.graft.domains.TwoDomains;
import dev.graft.linalg.Matrix;
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
import java.util.OptionalDouble;

/** What became of two domains while a network was trained on both. Looks at labels of what it was trained on only. */
final class AdaptationExhibits {
    /** Samples of each domain that are looked at. */
    private static final int MOST_SAMPLES = 400;

    private AdaptationExhibits() {}

    static Exhibit[] of(StagedTraining staged, NetworkTraining training, Adaptation seen, FitContext context) {
        Trained trained = staged.stages().get(staged.stages().size() - 1);
        List<TwoDomains> seenAs = trained.snapshots().stream()
                .map(snapshot -> embedded(staged.model(), snapshot, seen, context))
                .toList();
        List<Exhibit> exhibits =
                new ArrayList<>(List.of(chosen(trained, training), distances(trained, seenAs, context)));
        exhibits.addAll(dev.graft.domains.DomainExhibits.of(
                "training", seenAs.get(0), seenAs.get(seenAs.size() - 1), context.seeds()));
        return exhibits.toArray(Exhibit[]::new);
    }

    private static TwoDomains embedded(Model model, Snapshot snapshot, Adaptation seen, FitContext context) {
        Model then = model.with(snapshot.numbers());
        List<Portion> portions = Portions.both(seen);
        return new TwoDomains(
                embedded(then, portions, Portions.SOURCE, context), embedded(then, portions, Portions.TARGET, context));
    }

    private static Matrix embedded(Model model, List<Portion> portions, String part, FitContext context) {
        List<Samples> samples = portions.stream()
                .filter(portion -> portion.part().equals(part))
                .map(Portion::samples)
                .toList();
        return Domains.matrix(
                part,
                samples.stream()
                        .map(each -> Embedding.of(
                                model, each.thinned(Math.max(1, MOST_SAMPLES / samples.size())), Execution.of(context)))
                        .reduce(Dense::concat)
                        .orElseThrow());
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
