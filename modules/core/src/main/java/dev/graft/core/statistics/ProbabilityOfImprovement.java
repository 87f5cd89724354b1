package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

/**
 * How probable it is that a method beats another on a scenario taken at random: the mean over scenarios of the share of pairs of
 * seeds in which it does, equals counted half, which is Mann and Whitney's U over the pairs (R. Agarwal et al., NeurIPS 2021,
 * section 4.3).
 */
public final class ProbabilityOfImprovement {
    private ProbabilityOfImprovement() {}

    /**
     * The probability, in [0, 1]; 0.5 is no difference.
     *
     * @param mine {@code [scenarios][seeds]}, larger is better; scenarios can have different numbers of seeds
     * @param theirs of the other method, for the same scenarios
     */
    public static double of(double[][] mine, double[][] theirs) {
        require(mine.length > 0 && mine.length == theirs.length, "%d scenarios, not %d", theirs.length, mine.length);
        double sum = 0;
        for (int scenario = 0; scenario < mine.length; scenario++) {
            sum += ofSeeds(mine[scenario], theirs[scenario]);
        }
        return sum / mine.length;
    }

    private static double ofSeeds(double[] mine, double[] theirs) {
        double wins = 0;
        for (double one : mine) {
            for (double other : theirs) {
                wins += (1 + Math.signum(one - other)) / 2;
            }
        }
        return wins / (mine.length * (double) theirs.length);
    }
}
