package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.domains.Domains;
import java.util.Optional;
import java.util.OptionalLong;

/** Maps target samples as those of the fit, then asks what was learned there. */
record MappedPredictor(Predictor learned, TargetMap map) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        return learned.scores(mapped(samples));
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return Optional.of(mapped(samples));
    }

    @Override
    public OptionalLong trainedParameters() {
        OptionalLong inside = learned.trainedParameters();
        return inside.isEmpty() ? inside : OptionalLong.of(inside.getAsLong() + map.parameters());
    }

    private Dense mapped(Samples samples) {
        return samples.size() == 0
                ? samples.vectors()
                : MappedLearning.dense(map.of(Domains.matrix("samples", samples.vectors())));
    }
}
