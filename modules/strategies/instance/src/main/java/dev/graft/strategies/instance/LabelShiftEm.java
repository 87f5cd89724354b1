package dev.graft.strategies.instance;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Blas;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns from the source, estimates by maximum likelihood how often each class occurs in the target, and corrects what is
 * predicted for it.
 *
 * <pre>  q = argmax over q   Σ_j log Σ_y q_y / p_y · p_s(y | xt_j)   with   q ≥ 0,   Σ q = 1
 *  p_t(y | x) ∝ q_y / p_y · p_s(y | x)          p: shares of the classes that were learned from</pre>
 *
 * <p>Assumes label shift: p(y) differs between the domains, p(x | y) does not; and that the learner's probabilities are
 * calibrated. Costs one fit of the learner. Not for a learner that is too sure of itself: its certainties are counted as
 * facts. See {@link Bbse}, which needs no probabilities.
 *
 * <p>Source: Saerens, Latinne, Decaestecker: Adjusting the outputs of a classifier to new a priori probabilities: a simple
 * procedure, Neural Computation 14, 2002, sections 2.1 and 2.2. Deviations: the likelihood is concave in q, and its maximum,
 * which the paper climbs to by EM, is found by {@link MixtureWeights}; visible target labels are learned from with the
 * source, p being the shares of both together.
 */
public final class LabelShiftEm implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        Pooled pooled = Pooled.sources(seen).with(seen.targetLabels(), seen.targetWeight());
        Predictor predictor = context.learner().fit(pooled.data(), pooled.weights(), context.seeds());
        double[] learned = ClassShares.of(pooled.data().classes(), pooled.weights());
        double[] target = shares(predictor, learned, ClassShares.unlabelled(seen));
        double[] weights = new double[learned.length];
        Arrays.setAll(weights, c -> learned[c] > 0 ? target[c] / learned[c] : 0);
        return Fitted.of(new PriorShift(predictor, weights), ClassShares.table(seen.classNames(), learned, target));
    }

    /** The likeliest shares of classes among samples; a class that was not learned from has none. */
    static double[] shares(Predictor predictor, double[] learned, Samples samples) {
        int[] known =
                IntStream.range(0, learned.length).filter(c -> learned[c] > 0).toArray();
        double[][] ratios = Arrays.stream(Probabilities.of(predictor, samples).values())
                .map(row -> IntStream.of(known)
                        .mapToDouble(c -> row[c] / learned[c])
                        .toArray())
                .toArray(double[][]::new);
        double[] likeliest = MixtureWeights.mostLikely(Matrix.of(ratios));
        double[] shares = new double[learned.length];
        for (int i = 0; i < known.length; i++) {
            shares[known[i]] = likeliest[i];
        }
        return shares;
    }

    /** Finds {@link LabelShiftEm}. */
    public static final class Provider implements ReweightingProvider<NoSettings> {
        @Override
        public String id() {
            return "label-shift-em";
        }

        @Override
        public String summary() {
            return "Estimate how often each class occurs in the target, and correct the predictions for it.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Saerens, Latinne, Decaestecker: Adjusting the outputs of a classifier to new a priori probabilities: a simple procedure. Neural Computation 14, 2002",
                    "https://doi.org/10.1162/089976602753284446");
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public LabelShiftEm create(NoSettings settings) {
            return new LabelShiftEm();
        }
    }
}
