package dev.graft.strategies.shot.zero;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two class-averaged accuracies of contests between seen and unseen classes, as γ is taken off the seen ones. */
final class TradeOff {
    /** Means that differ by rounding are equal. */
    private static final double ROUNDING = 1e-12;

    private TradeOff() {}

    /**
     * The γ with the highest harmonic mean of both accuracies, in the middle between two margins, of equals the nearest to 0; 0 if no
     * γ gets something right on both sides. O(n log n).
     */
    static double best(List<Contest> contests) {
        List<Contest> ascending = contests.stream()
                .sorted(Comparator.comparingDouble(Contest::margin))
                .toList();
        Map<Integer, Double> ofSeen = gains(contests, true);
        Map<Integer, Double> ofUnseen = gains(contests, false);
        double seen = contests.stream()
                .filter(Contest::isSeen)
                .mapToDouble(each -> gain(ofSeen, each))
                .sum();
        double unseen = 0;
        double best = 0;
        double highest = 0;
        for (int i = 0; i + 1 < ascending.size(); i++) {
            Contest below = ascending.get(i);
            Contest above = ascending.get(i + 1);
            seen -= below.isSeen() ? gain(ofSeen, below) : 0;
            unseen += below.isSeen() ? 0 : gain(ofUnseen, below);
            double gamma = (below.margin() + above.margin()) / 2;
            double mean = harmonicMean(seen, unseen);
            boolean better = mean > highest + ROUNDING
                    || (highest > 0 && mean > highest - ROUNDING && Math.abs(gamma) < Math.abs(best));
            if (better && below.margin() < above.margin()) {
                highest = mean;
                best = gamma;
            }
        }
        return best;
    }

    private static double harmonicMean(double a, double b) {
        return a > ROUNDING && b > ROUNDING ? 2 * a * b / (a + b) : 0;
    }

    /** What a right answer of each class of a side adds to the accuracy of that side. */
    private static Map<Integer, Double> gains(List<Contest> contests, boolean seen) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Contest contest : contests) {
            if (contest.isSeen() == seen) {
                counts.merge(contest.label(), 1, Integer::sum);
            }
        }
        Map<Integer, Double> gains = new HashMap<>();
        counts.forEach((label, count) -> gains.put(label, 1.0 / (count * (double) counts.size())));
        return gains;
    }

    private static double gain(Map<Integer, Double> gains, Contest contest) {
        return contest.isRight() ? gains.getOrDefault(contest.label(), 0.0) : 0;
    }
}
