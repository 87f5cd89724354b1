package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Pass;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loss on labels set aside, while a network is trained. Used by one thread; owns native memory until it is closed. */
final class Judge implements AutoCloseable {
    private final List<Case> cases = new ArrayList<>();
    private final List<String> given;
    private final List<Float> classWeights;

    /** What is set aside of a portion. */
    private record Case(Pass pass, Classes labels, double share) {}

    private Judge(List<String> given, List<Float> classWeights) {
        this.given = given;
        this.classWeights = classWeights;
    }

    /** Opens the network as it predicts, for each portion of which labels are set aside. */
    static Judge of(
            Trainer trainer,
            List<Validation> validations,
            Model model,
            Split split,
            Lesson lesson,
            Execution execution) {
        Judge judge = new Judge(lesson.given(), trainer.recipe().weights(lesson.portions()));
        try {
            for (int i = 0; i < validations.size(); i++) {
                Portion aside =
                        trainer.portions().get(i).select(validations.get(i).aside());
                if (aside.samples().size() > 0) {
                    judge.cases.add(new Case(
                            new Pass(model, split, lesson.given(), aside.samples(), execution),
                            aside.classes().orElseThrow(),
                            aside.share()));
                }
            }
            return judge;
        } catch (RuntimeException | Error e) {
            judge.close();
            throw e;
        }
    }

    /**
     * The mean cross-entropy, each sample with the weight of its class, portions by their shares.
     *
     * @param numbers those of the network, by name; there may be others
     */
    double loss(Map<String, Floats> numbers) {
        Map<String, Floats> own = new LinkedHashMap<>(numbers);
        own.keySet().retainAll(given);
        double sum = 0;
        double shares = 0;
        for (Case one : cases) {
            sum += one.share() * loss(one, own);
            shares += one.share();
        }
        return sum / shares;
    }

    private double loss(Case one, Map<String, Floats> numbers) {
        double sum = 0;
        double weights = 0;
        float[][] scores = one.pass().scores(numbers);
        for (int i = 0; i < scores.length; i++) {
            int truth = one.labels().value(i);
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
        cases.forEach(one -> one.pass().close());
    }
}
