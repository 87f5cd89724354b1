package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/**
 * The augmented samples of {@link FeatureAugmentation}, as cases of "feature_augmentation" hold them: those of the source, then
 * those of the target. "rows" is how many samples and how many labels there are then.
 */
public final class ReferenceFeatureAugmentation implements ReferenceMethod {
    @Override
    public String name() {
        return "feature_augmentation";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        CommonSpace space = FeatureAugmentation.space(1);
        Dense source =
                space.ofSources().get(0).of(Dense.of(inputs.matrix("Xs"))).vectors();
        Dense target = space.ofTarget().of(Dense.of(inputs.matrix("Xt"))).vectors();
        double[][] all = source.concat(target).toArray();
        int labels = inputs.vector("ys").length + inputs.vector("yt").length;
        return Map.of("Xs_augmented", all, "rows", new double[] {all.length, labels});
    }
}
