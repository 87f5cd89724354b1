package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Frustratingly easy domain adaptation: every feature gets a copy for each domain and one for all, and the learner decides
 * which copy to trust.
 *
 * <pre>  source:  x ↦ (x, 0, x)     target:  x ↦ (0, x, x)
 *  k sources:  x of source i ↦ x in block i and in the last of k + 2 blocks; that of the target is the last but one</pre>
 *
 * <p>A linear learner has weights {@code w_target + w_common} for the target then, and its penalty keeps what domains share in
 * the common block. Assumes that features mean the same in all domains but for some of them. Cost: that of the learner on two
 * copies of each feature; vectors stay sparse. Not for a handful of target labels: their block cannot be learned; nor where the
 * domains are alike: pooling them does as well.
 *
 * <p>Source: H. Daumé III, Frustratingly easy domain adaptation, ACL 2007, equation 1 (blocks in another order), section 3.1,
 * and section 3.2 for several domains. Deviation: target samples weigh as the scenario's {@code target-weight} says, where the
 * learner honours weights.
 */
public final class FeatureAugmentation implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        int sources = seen.sources().size();
        CommonSpace space = space(sources);
        CommonSpacePredictor predictor = space.learn(seen, context);
        Exhibit[] shares = predictor.learned().linear().map(linear -> BlockShares.of(linear, sources)).stream()
                .toArray(Exhibit[]::new);
        return space.fitted(predictor, seen, context, shares);
    }

    /** The blocks of this many sources and a target. */
    static CommonSpace space(int sources) {
        int blocks = sources + 2;
        List<SampleMap> ofSources = IntStream.range(0, sources)
                .<SampleMap>mapToObj(source -> new Blocks(source, blocks))
                .toList();
        return new CommonSpace(ofSources, new Blocks(sources, blocks));
    }

    /** Finds {@link FeatureAugmentation}. */
    public static final class Provider implements StrategyProvider<NoSettings> {
        @Override
        public String id() {
            return "feda";
        }

        @Override
        public String summary() {
            return "Frustratingly easy: each feature thrice, for the source, for the target, and for both.";
        }

        @Override
        public Family family() {
            return Family.FEATURE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(
                    Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Daumé III: Frustratingly easy domain adaptation. ACL 2007", "https://aclanthology.org/P07-1033/");
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public FeatureAugmentation create(NoSettings settings) {
            return new FeatureAugmentation();
        }
    }
}
