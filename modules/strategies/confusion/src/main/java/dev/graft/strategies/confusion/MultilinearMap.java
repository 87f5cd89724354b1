package dev.graft.strategies.confusion;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;
import java.util.Optional;

/**
 * Features and predicted classes as one vector: each product of both, or, where those would be more than {@value #MOST},
 * products of as many random sums of both. Source: M. Long et al., Conditional adversarial domain adaptation, NeurIPS 2018,
 * equations 5 to 7.
 *
 * @param ofFeatures what sums of features are taken by, {@code [features, k]}; none where each product is taken
 * @param ofClasses as well, {@code [classes, k]}
 */
record MultilinearMap(Optional<Value> ofFeatures, Optional<Value> ofClasses) {
    /** The paper's bound. */
    static final int MOST = 4096;

    /**
     * The map for what a network makes of a batch.
     *
     * @param dimensions k, if it is needed
     */
    static MultilinearMap of(StepDraft step, int dimensions) {
        long features = step.features(Portions.SOURCE).sizes()[1];
        long classes = step.scores(Portions.SOURCE).sizes()[1];
        return features * classes <= MOST
                ? new MultilinearMap(Optional.empty(), Optional.empty())
                : new MultilinearMap(
                        Optional.of(step.normal(features, dimensions)), Optional.of(step.normal(classes, dimensions)));
    }

    /** The vectors of samples; no gradient goes back to the scores. */
    Value of(Ops o, Value features, Value scores) {
        Value p = o.stopGradient(o.softmax(scores, 1));
        if (ofFeatures.isPresent()) {
            Value both = o.mul(o.matMul(features, ofFeatures.get()), o.matMul(p, ofClasses.orElseThrow()));
            return o.mul(both, 1 / Math.sqrt((double) both.sizes()[1]));
        }
        Value products = o.mul(o.unsqueeze(features, 2), o.unsqueeze(p, 1));
        return o.reshape(products, products.sizes()[0], products.sizes()[1] * products.sizes()[2]);
    }
}
