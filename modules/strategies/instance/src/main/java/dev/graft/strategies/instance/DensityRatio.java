package dev.graft.strategies.instance;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Blas;
import dev.graft.linalg.MatrixTooLarge;

/**
 * A strategy that weighs source samples by how much more probable they are in the target than in the source, from the samples
 * alone, and learns from the weighted source and the visible target labels.
 */
interface DensityRatio extends AdaptationStrategy {
    /**
     * The weights of source samples.
     *
     * @return {@code [n]}; only their ratios matter
     */
    double[] weights(DomainRows domains, Seeds seeds);

    /** What to change where its matrices do not fit into the memory. */
    String remedy();

    @Override
    default Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        return WeightedSource.learn(seen, guarded(seen, context.seeds()), context);
    }

    private double[] guarded(Adaptation seen, Seeds seeds) {
        try {
            return weights(DomainRows.of(seen), seeds);
        } catch (MatrixTooLarge tooLarge) {
            throw new GraftException(
                    "weights of source samples: %s. %s.".formatted(tooLarge.getMessage(), remedy()), tooLarge);
        }
    }
}
