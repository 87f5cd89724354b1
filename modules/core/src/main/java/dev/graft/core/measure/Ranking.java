package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Areas under curves over all thresholds, of each class against the others. Sorted once: a weighting only sums weights at each
 * distinct probability.
 */
final class Ranking {
    private final Classes truth;
    /** Of each class, how many distinct probabilities of it there are; 0 for a class that does not occur. */
    private final int[] levels;
    /** Of each class, the rank of each sample's probability among the distinct ones, {@code [classes][samples]}. */
    private final int[][] ranks;

    /** The area for weights at ascending probabilities, of the class and of the others; both weigh something. */
    @FunctionalInterface
    private interface Area {
        double of(double[] mine, double[] others);
    }

    private Ranking(Scores.OfClasses scores, Classes truth) {
        this.truth = truth;
        int[] counts = truth.counts();
        levels = new int[counts.length];
        ranks = new int[counts.length][0];
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                int column = c;
                // adding 0 makes -0 the 0 that it equals
                double[] values = Arrays.stream(scores.values())
                        .mapToDouble(row -> row[column] + 0.0)
                        .toArray();
                double[] distinct = DoubleStream.of(values).sorted().distinct().toArray();
                levels[c] = distinct.length;
                ranks[c] = Arrays.stream(values)
                        .mapToInt(value -> Arrays.binarySearch(distinct, value))
                        .toArray();
            }
        }
    }

    static WeightedMeasure roc(Scores.OfClasses scores, Classes truth) {
        Ranking ranking = new Ranking(scores, truth);
        return weights -> ranking.mean(weights, Ranking::roc);
    }

    static WeightedMeasure precision(Scores.OfClasses scores, Classes truth) {
        Ranking ranking = new Ranking(scores, truth);
        return weights -> ranking.mean(weights, Ranking::averagePrecision);
    }

    /** The average precision of the positive class alone. */
    static WeightedMeasure precisionOfTrue(Scores.OfClasses scores, Classes truth) {
        Ranking ranking = new Ranking(scores, truth);
        return weights ->
                ranking.of(Truth.TRUE, weights, Ranking::averagePrecision).orElse(Double.NaN);
    }

    private double mean(double[] weights, Area area) {
        return IntStream.range(0, levels.length)
                .mapToObj(c -> of(c, weights, area))
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(Double.NaN);
    }

    /** The area of a class; empty where none of its samples weighs anything, NaN where no other does. */
    private OptionalDouble of(int c, double[] weights, Area area) {
        double[] mine = new double[levels[c]];
        double[] others = new double[levels[c]];
        for (int i = 0; i < ranks[c].length; i++) {
            (truth.value(i) == c ? mine : others)[ranks[c][i]] += weights[i];
        }
        if (!some(mine)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(some(others) ? area.of(mine, others) : Double.NaN);
    }

    private static boolean some(double[] weights) {
        for (double weight : weights) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }

    private static double roc(double[] mine, double[] others) {
        double area = 0;
        double passed = 0;
        double below = 0;
        for (int rank = 0; rank < mine.length; rank++) {
            area += mine[rank] * (below + others[rank] / 2);
            passed += mine[rank];
            below += others[rank];
        }
        return area / (passed * below);
    }

    private static double averagePrecision(double[] mine, double[] others) {
        double area = 0;
        double let = 0;
        double wrongly = 0;
        for (int rank = mine.length - 1; rank >= 0; rank--) {
            let += mine[rank];
            wrongly += others[rank];
            area += mine[rank] > 0 ? mine[rank] * let / (let + wrongly) : 0;
        }
        return area / let;
    }
}
