package dev.graft.strategies.feature;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.domains.DomainExhibits;
import dev.graft.domains.Domains;
import dev.graft.domains.TwoDomains;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A space that all domains are mapped into.
 *
 * @param ofSources a way there for each source
 * @param ofTarget the target's
 */
record CommonSpace(List<SampleMap> ofSources, SampleMap ofTarget) {
    /** Samples of each domain in the exhibits: these spaces can have tens of thousands of features. */
    private static final int MOST_SHOWN = 200;

    CommonSpace {
        ofSources = List.copyOf(ofSources);
    }

    /**
     * What the base learner makes of the sources and the visible target labels there; it maps what it is asked about. A learner
     * that honours no weights counts all samples alike.
     */
    CommonSpacePredictor learn(Adaptation seen, FitContext context) {
        Labelled sources = IntStream.range(0, ofSources.size())
                .mapToObj(i -> mapped(ofSources.get(i), seen.sources().get(i)))
                .reduce(CommonSpace::joined)
                .orElseThrow();
        context.checkCancelled();
        Pooled pooled = Pooled.equally(sources)
                .with(seen.targetLabels().map(labels -> mapped(ofTarget, labels)), seen.targetWeight());
        Predictor learned = context.learner().fit(pooled.data(), pooled.weights(), context.seeds());
        return new CommonSpacePredictor(learned, ofTarget);
    }

    /** What was learned, with some samples of both domains shown before and after; exhibits of the strategy's own in front. */
    Fitted fitted(CommonSpacePredictor learned, Adaptation seen, FitContext context, Exhibit... own) {
        int sources = seen.sources().size();
        List<Samples> some = IntStream.range(0, sources)
                .mapToObj(i -> seen.sources().get(i).samples().thinned(Math.max(1, MOST_SHOWN / sources)))
                .toList();
        Samples target = seen.targetSamples().thinned(MOST_SHOWN);
        List<Exhibit> exhibits = new ArrayList<>(List.of(own));
        exhibits.addAll(DomainExhibits.of(
                "the mapping",
                new TwoDomains(matrix(some.stream()), matrix(Stream.of(target))),
                new TwoDomains(
                        matrix(IntStream.range(0, sources)
                                .mapToObj(i -> ofSources.get(i).of(some.get(i)))),
                        matrix(Stream.of(ofTarget.of(target)))),
                context.seeds()));
        return new Fitted(List.of(learned), exhibits);
    }

    private static Matrix matrix(Stream<? extends Samples> parts) {
        return Domains.matrix(
                "domain", parts.map(Samples::vectors).reduce(Dense::concat).orElseThrow());
    }

    private static Labelled mapped(SampleMap map, Labelled data) {
        return new Labelled(map.of(data.samples()), data.labels());
    }

    private static Labelled joined(Labelled first, Labelled second) {
        return new Labelled(
                first.samples().vectorsWith(second.samples()), first.classes().concat(second.classes()));
    }
}
