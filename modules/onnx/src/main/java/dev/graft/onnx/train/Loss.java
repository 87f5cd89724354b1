package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/** What training makes small: a mean over the samples of a batch, each with its weight. */
public sealed interface Loss {
    /**
     * The loss of a batch, [1, 1]: infinite or NaN where all weights are 0.
     *
     * @param scores what the network says, [samples, outputs]
     * @param targets what it should say, of the same shape
     * @param weights how much each sample counts, [samples, 1]; 0 for a row that only fills the batch
     */
    Value of(Ops o, Value scores, Value targets, Value weights);

    /**
     * Cross-entropy of the softmax of scores, with PyTorch's conventions: targets are 1 at the class and 0 elsewhere, or
     * probabilities; with smoothing s they are (1 - s) t + s / C. Class weights c count each class in the sum, which is
     * divided by the weights of the samples' own classes.
     *
     * <p>Source: smoothing from Szegedy et al., Rethinking the Inception Architecture (CVPR 2016), section 7.
     *
     * @param smoothing in [0, 1)
     * @param classWeights one for each class; empty for 1
     */
    record CrossEntropy(double smoothing, List<Float> classWeights) implements Loss {
        public CrossEntropy {
            require(smoothing >= 0 && smoothing < 1, "smoothing must be at least 0 and below 1, was %s", smoothing);
            classWeights = List.copyOf(classWeights);
        }

        @Override
        public Value of(Ops o, Value scores, Value targets, Value weights) {
            long classes = scores.sizes()[1];
            Value smooth = o.add(o.mul(targets, 1 - smoothing), smoothing / classes);
            Value logP = o.logSoftmax(scores, 1);
            if (classWeights.isEmpty()) {
                Value shares = o.div(weights, o.sum(weights, 0));
                return o.neg(o.sum(o.mul(o.mul(smooth, shares), logP), 0, 1));
            }
            Value c = classWeights(o, classes);
            Value each = o.neg(o.sum(o.mul(o.mul(smooth, c), logP), 1));
            Value own = o.sum(o.mul(targets, c), 1);
            return o.div(o.sum(o.mul(each, weights), 0), o.sum(o.mul(own, weights), 0));
        }

        private Value classWeights(Ops o, long classes) {
            require(classWeights.size() == classes, "%d class weights for %d classes", classWeights.size(), classes);
            float[] numbers = new float[classWeights.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = classWeights.get(i);
            }
            return o.constant(Tensor.of(numbers, 1, numbers.length));
        }
    }

    /** The squared difference, averaged over the outputs. */
    record SquaredError() implements Loss {
        @Override
        public Value of(Ops o, Value scores, Value targets, Value weights) {
            return average(o, o.mean(o.square(o.sub(scores, targets)), 1), weights);
        }
    }

    /**
     * Cross-entropy of each output's sigmoid, averaged over the outputs: ln(1 + e^z) - t z, which does not overflow.
     * Targets are in [0, 1].
     */
    record BinaryCrossEntropy() implements Loss {
        @Override
        public Value of(Ops o, Value scores, Value targets, Value weights) {
            return average(o, o.mean(o.sub(o.softplus(scores), o.mul(targets, scores)), 1), weights);
        }
    }

    private static Value average(Ops o, Value each, Value weights) {
        return o.div(o.sum(o.mul(each, weights), 0), o.sum(weights, 0));
    }
}
