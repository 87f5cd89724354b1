package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.FitContext;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The choice of a setting by leaving out seen classes in turn: that with the highest class-averaged accuracy among those left out,
 * of equals the first.
 *
 * @param value what was chosen
 * @param accuracy its class-averaged accuracy on classes left out, averaged over the folds; empty if there was nothing to choose
 *     by
 */
record ClassSearch<P>(P value, OptionalDouble accuracy) {
    /** Two classes at least are left out, for there must be something to confuse. */
    private static final int LEFT_OUT = 2;

    /**
     * Chooses; of one setting, there is nothing to choose.
     *
     * @param otherwise where fewer than four classes are seen, and none can be left out
     * @param learning from samples a rule for every setting: what settings have in common is computed once per fold
     */
    static <P> ClassSearch<P> among(
            List<P> settings,
            P otherwise,
            SeenSamples seen,
            FitContext context,
            Function<SeenSamples, Function<P, Compatibility>> learning) {
        List<ClassFold> folds = ClassFold.of(seen.classes(), LEFT_OUT);
        if (folds.isEmpty() || settings.size() == 1) {
            return new ClassSearch<>(settings.size() == 1 ? settings.get(0) : otherwise, OptionalDouble.empty());
        }
        double[] accuracies = new double[settings.size()];
        for (ClassFold fold : folds) {
            SeenSamples leftOut = seen.ofClasses(fold.leftOut());
            Function<P, Compatibility> learned = learning.apply(seen.ofClasses(fold.kept()));
            for (int s = 0; s < accuracies.length; s++) {
                context.checkCancelled();
                Matrix scores = learned.apply(settings.get(s)).scores(leftOut.x(), leftOut.signatures());
                accuracies[s] += ClassAccuracy.of(scores, leftOut.labels()) / folds.size();
            }
        }
        int best = 0;
        for (int s = 1; s < accuracies.length; s++) {
            best = accuracies[s] > accuracies[best] ? s : best;
        }
        return new ClassSearch<>(settings.get(best), OptionalDouble.of(accuracies[best]));
    }
}
