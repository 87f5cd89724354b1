package dev.graft.strategies.feature;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A space that all domains are mapped into.
 *
 * @param ofSources a way there for each source
 * @param ofTarget the target's
 */
record CommonSpace(List<SampleMap> ofSources, SampleMap ofTarget) {
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

    private static Labelled mapped(SampleMap map, Labelled data) {
        return new Labelled(map.of(data.samples()), data.labels());
    }

    private static Labelled joined(Labelled first, Labelled second) {
        return new Labelled(
                first.samples().vectorsWith(second.samples()), first.classes().concat(second.classes()));
    }
}
