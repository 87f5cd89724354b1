package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Pass;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.Map;

/** The loss on labels set aside, while a network is trained. Used by one thread; owns native memory until it is closed. */
final class Judge implements AutoCloseable {
    private final Pass pass;
    private final Classes labels;
    private final List<Float> classWeights;

    /**
     * Opens the network as it predicts.
     *
     * @param given the names of initialisers that change
     * @param classWeights one for each class; empty for 1
     */
    Judge(Model model, Split split, List<String> given, Labelled data, List<Float> classWeights, Execution execution) {
        this.classWeights = classWeights;
        this.labels = data.classes();
        this.pass = new Pass(model, split, given, data.samples(), execution);
    }

    /** The mean cross-entropy, each sample with the weight of its class, with these numbers, by name. */
    double loss(Map<String, Floats> numbers) {
        double sum = 0;
        double weights = 0;
        float[][] scores = pass.scores(numbers);
        for (int i = 0; i < scores.length; i++) {
            int truth = labels.value(i);
            double weight = classWeights.isEmpty() ? 1 : classWeights.get(truth);
            sum += weight * crossEntropy(scores[i], truth);
            weights += weight;
        }
        return sum / weights;
    }

    private static double crossEntropy(float[] scores, int truth) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += StrictMath.exp(score - largest);
        }
        return StrictMath.log(sum) + largest - scores[truth];
    }

    @Override
    public void close() {
        pass.close();
    }
}
