package dev.graft.strategies.parameter;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.tune.NetworkSettings;
import java.util.List;
import java.util.Random;

/** Two domains of vectors with three classes; a network that is trained on the first and goes on with the second. */
final class Inherited {
    private Inherited() {}

    static Inheritance by(int sourceSteps, int steps, double rate, String... layers) {
        return new Inheritance(
                new NetworkSettings(List.of(layers), NetworkSettings.Input.RAW, List.of("none"), List.of(), 1),
                sourceSteps,
                0.02,
                20,
                List.of(0.01),
                List.of(rate),
                Recipes.steps(steps));
    }

    /** The source is far, the target turned a little; few of its labels are visible. */
    static Adaptation seen() {
        Labelled target = clouds(12, 0.6, 2);
        return new Adaptation(
                List.of(clouds(150, 0, 1)),
                new Target.PartlyLabelled(target, clouds(60, 0.6, 3).samples()),
                0.5);
    }

    static Adaptation nothing() {
        return new Adaptation(List.of(), new Target.Unlabelled(Dense.of(new double[] {0})), 0.5);
    }

    static Labelled clouds(int count, double turn, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[count][Written.FEATURES];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % Written.CLASSES.size();
            double angle = turn + 2 * Math.PI * labels[i] / Written.CLASSES.size();
            rows[i][0] = 2 * StrictMath.cos(angle) + 0.5 * random.nextGaussian();
            rows[i][1] = 2 * StrictMath.sin(angle) + 0.5 * random.nextGaussian();
            rows[i][2] = random.nextGaussian();
            rows[i][3] = random.nextGaussian();
        }
        return new Labelled(Dense.of(rows), Classes.of(Written.CLASSES, labels));
    }
}
