package dev.graft.core.statistics;

import dev.graft.core.strategy.Role;
import java.util.Optional;

/**
 * The difference of two contenders by the yardstick, paired by seed and by held-out sample; above 0 where the first is better.
 *
 * @param baseline the name of the contender that it is a gain over
 * @param seeds how many seeds finished on both sides
 * @param estimate of the mean difference; its p-value and interval are not corrected for the number of cells
 * @param correctedP the p-value after {@link Holm} over the table
 * @param wilcoxonP of the signed-rank test over seeds, from 6 seeds on (its smallest p with 5 is 0.06); never decides
 * @param verdict empty for upper bounds, and with fewer seeds than {@link Verdict#FEWEST_SEEDS}
 */
public record Gain(
        String baseline,
        int seeds,
        Estimate estimate,
        double correctedP,
        Optional<Double> wilcoxonP,
        Optional<Verdict> verdict) {

    private static final int FEWEST_SEEDS_FOR_WILCOXON = 6;

    /**
     * The gain before correction.
     *
     * @param scale that the values have
     * @param mine values of the contender, as 1 where it is right and 0 where it is wrong, {@code [seeds, samples]}
     * @param theirs the same of the baseline, for the same seeds and samples
     */
    static Gain of(String baseline, Role role, Scale scale, double[][] mine, double[][] theirs) {
        double[][] differences = new double[mine.length][mine[0].length];
        double[] ofSeeds = new double[mine.length];
        for (int s = 0; s < mine.length; s++) {
            for (int j = 0; j < mine[s].length; j++) {
                differences[s][j] = mine[s][j] - theirs[s][j];
                ofSeeds[s] += differences[s][j];
            }
        }
        Estimate estimate = Estimate.of(differences, scale.ofDifferences(differences));
        Optional<Verdict> verdict = role == Role.UPPER_BOUND || mine.length < Verdict.FEWEST_SEEDS
                ? Optional.empty()
                : Optional.of(Verdict.of(estimate.mean(), estimate.pValue()));
        return new Gain(baseline, mine.length, estimate, estimate.pValue(), wilcoxon(ofSeeds), verdict);
    }

    /** The same gain with its p-value corrected, and the verdict that follows from it. */
    Gain corrected(double p) {
        return new Gain(baseline, seeds, estimate, p, wilcoxonP, Optional.of(Verdict.of(estimate.mean(), p)));
    }

    private static Optional<Double> wilcoxon(double[] differences) {
        if (differences.length < FEWEST_SEEDS_FOR_WILCOXON) {
            return Optional.empty();
        }
        return Optional.of(SignedRank.pValue(differences));
    }
}
