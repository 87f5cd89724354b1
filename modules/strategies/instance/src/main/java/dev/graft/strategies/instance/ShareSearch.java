package dev.graft.strategies.instance;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The target's share of the weight, by cross-validation on its visible labels: the one with the smallest log-loss on those
 * held out, the source being learned from in every fold.
 *
 * @param best the share
 * @param exhibits how the shares that were tried did
 */
record ShareSearch(double best, List<Exhibit> exhibits) {
    private static final double[] SHARES = {0.1, 0.3, 0.5, 0.7, 0.9};
    /** Where there is nothing to hold out: both domains weigh the same. */
    private static final double EVEN = 0.5;
    /** A probability counts as no less, so that one label does not decide. */
    private static final double LEAST = 1e-3;

    /** A share that is known. */
    static ShareSearch only(double share) {
        return new ShareSearch(share, List.of());
    }

    /** Tries shares. */
    static ShareSearch of(Pooled sources, Labelled labels, int folds, FitContext context) {
        if (labels.size() < 2) {
            return only(EVEN);
        }
        int[] fold = OutOfFold.stratified(labels.classes(), Math.min(folds, labels.size()), context.seeds());
        List<Double> losses = new ArrayList<>();
        int best = 0;
        for (double share : SHARES) {
            context.progress("shares", losses.size(), SHARES.length);
            losses.add(loss(sources, labels, fold, share, context));
            if (losses.get(losses.size() - 1) < losses.get(best)) {
                best = losses.size() - 1;
            }
        }
        List<Double> tried =
                IntStream.range(0, SHARES.length).mapToObj(i -> SHARES[i]).toList();
        Exhibit curve = new Exhibit.Curve(
                "Choice of the target's share of the weight",
                "share",
                "log-loss of held-out target labels",
                List.of(new Exhibit.Series("cross-validation", tried, losses)));
        return new ShareSearch(SHARES[best], List.of(curve));
    }

    private static double loss(Pooled sources, Labelled labels, int[] fold, double share, FitContext context) {
        double loss = 0;
        for (int number = 0; number <= IntStream.of(fold).max().orElse(0); number++) {
            context.checkCancelled();
            int held = number;
            int[] others =
                    IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
            int[] heldOut =
                    IntStream.range(0, fold.length).filter(i -> fold[i] == held).toArray();
            Pooled pooled = sources.with(Optional.of(labels.select(others)), share);
            Predictor predictor = context.learner().fit(pooled.data(), pooled.weights(), context.seeds());
            loss += logLoss(predictor, labels.select(heldOut));
        }
        return loss / labels.size();
    }

    private static double logLoss(Predictor predictor, Labelled heldOut) {
        Scores.OfClasses scores = Probabilities.of(predictor, heldOut.samples());
        double loss = 0;
        for (int i = 0; i < heldOut.size(); i++) {
            loss -= Math.log(
                    Math.max(LEAST, scores.values()[i][heldOut.classes().value(i)]));
        }
        return loss;
    }
}
