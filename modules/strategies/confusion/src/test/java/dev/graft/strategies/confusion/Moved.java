package dev.graft.strategies.confusion;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.tune.Portions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two classes that two features tell apart: the first one a little, in both domains alike, the second one well, but the target
 * is moved along it, and all of it is turned a little. A network of the source relies on the second and fails.
 */
final class Moved {
    static final List<String> NAMES = List.of("low", "high");
    private static final int FEATURES = 4;
    private static final double ANGLE = Math.toRadians(10);
    private static final double SHIFT = 3.5;

    private Moved() {}

    static Labelled source(int samples, long seed) {
        return clouds(samples, seed, 0, 0);
    }

    static Labelled target(int samples, long seed) {
        return clouds(samples, seed, ANGLE, SHIFT);
    }

    private static Labelled clouds(int samples, long seed, double angle, double moved) {
        Random random = new Random(seed);
        int[] classes = IntStream.range(0, samples).map(i -> i % 2).toArray();
        double[][] rows = new double[samples][];
        for (int i = 0; i < samples; i++) {
            double side = 2 * classes[i] - 1;
            double weak = side + 0.55 * random.nextGaussian();
            double strong = 2 * side + 0.4 * random.nextGaussian();
            rows[i] = random.doubles(FEATURES, -1, 1).toArray();
            rows[i][0] = Math.cos(angle) * weak - Math.sin(angle) * strong;
            rows[i][1] = Math.sin(angle) * weak + Math.cos(angle) * strong + moved;
        }
        return new Labelled(Dense.of(rows), Classes.of(NAMES, classes));
    }

    /** Without target labels. */
    static Adaptation unsupervised() {
        return seen(List.of(source(120, 1)), 0);
    }

    static Adaptation seen(List<Labelled> sources, int visible) {
        Labelled pool = target(120 + visible, 2);
        Dense rest = pool.samples()
                .select(IntStream.range(visible, 120 + visible).toArray())
                .vectors();
        Target target = visible == 0
                ? new Target.Unlabelled(rest)
                : new Target.PartlyLabelled(
                        pool.select(IntStream.range(0, visible).toArray()), rest);
        return new Adaptation(sources, target, 0.5);
    }

    /** The share of unseen target samples whose class is told. */
    static double accuracy(Fitted fitted) {
        Labelled unseen = target(400, 3);
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(unseen.samples());
        return IntStream.range(0, unseen.size())
                        .filter(i -> scores.best(i) == unseen.classes().value(i))
                        .count()
                / (double) unseen.size();
    }

    /** The same network on the same labels, and no more. */
    static Fitted withoutAdaptation(Adaptation seen, Make make, FitContext context) {
        return make.training()
                .run("labels", seen, Portions.labelled(seen), Objective.ofLabels(), context)
                .fitted();
    }
}
