package dev.graft.strategies.shot.zero;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.learners.LinearLearner;
import dev.graft.linalg.Matrix;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Made worlds, and what tests ask in them. */
final class Worlds {
    static final Calibration NONE = new Calibration("none");
    static final Calibration AUTO = new Calibration("auto");
    static final Scales Z_SCORES = new Scales(Normalise.Z_SCORE, Normalise.Z_SCORE);

    private Worlds() {}

    static ZeroShotStrategy byDefault(String id) {
        return calibrated(id, AUTO);
    }

    static ZeroShotStrategy calibrated(String id, Calibration calibration) {
        return switch (id) {
            case "conse" -> new Conse(new Conse.Settings(10, Normalise.Z_SCORE, calibration));
            case "dap" -> new Dap(new Dap.Settings(calibration));
            case "devise" -> new Devise(new Devise.Settings(0.1, 10, 100, Z_SCORES, calibration));
            case "eszsl" -> new Eszsl(new Eszsl.Settings("auto", "auto", Z_SCORES, calibration));
            case "iap" -> new Iap(new Iap.Settings(calibration));
            case "label-text" -> new LabelText(new LabelText.Settings(0.05));
            case "sae" -> new Sae(new Sae.Settings("auto", Sae.Direction.FEATURE_TO_SEMANTIC, Z_SCORES, calibration));
            default -> throw new IllegalArgumentException(id);
        };
    }

    static FitContext context() {
        return new QuietContext(new Seeds(5), new LinearLearner(LinearLearner.Settings.defaults()));
    }

    static Matrix gaussian(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return Matrix.zeros(rows, columns).map(value -> random.nextGaussian());
    }

    /** Names of classes, numbered from 0. */
    static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(c -> "c" + c).toList();
    }

    /** Samples around what a map makes of the descriptors {@code [classes, a]} of these classes. */
    static Labelled draw(Matrix descriptors, Matrix map, int from, int to, int each, double noise, long seed) {
        int[] labels =
                IntStream.range(0, (to - from) * each).map(i -> i % (to - from)).toArray();
        int[] classes = Arrays.stream(labels).map(label -> from + label).toArray();
        Matrix rows = descriptors
                .select(classes)
                .times(map)
                .plus(gaussian(labels.length, map.columns(), seed).scale(noise));
        return new Labelled(Dense.of(rows.toArray()), Classes.of(names(from, to), labels));
    }

    /** The first so many classes are seen; to choose among are those from {@code first} on. */
    static ZeroShot transfer(Labelled seen, Matrix descriptors, int first) {
        List<String> candidates = names(first, descriptors.rows());
        return new ZeroShot(
                seen,
                candidates,
                new ZeroShot.Descriptors(names(0, descriptors.rows()), Dense.of(descriptors.toArray())),
                new Labelled(seen.samples().select(), Classes.of(candidates)),
                Optional.empty());
    }

    static Scores.OfClasses scores(ZeroShotStrategy strategy, ZeroShot transfer, Dense samples) {
        return (Scores.OfClasses)
                strategy.fit(transfer, context()).predictors().get(0).scores(samples);
    }

    /** The class-averaged accuracy among candidates, which all have as many samples. */
    static double accuracy(ZeroShotStrategy strategy, ZeroShot transfer, Labelled heldOut) {
        Scores.OfClasses scores = scores(strategy, transfer, heldOut.samples().vectors());
        return IntStream.range(0, scores.size())
                        .filter(i -> scores.classes()
                                .get(scores.best(i))
                                .equals(heldOut.classes()
                                        .names()
                                        .get(heldOut.classes().value(i))))
                        .count()
                / (double) heldOut.size();
    }
}
