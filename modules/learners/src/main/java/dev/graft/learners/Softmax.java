package dev.graft.learners;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The penalised loss of a logistic regression, with its derivatives, each in O(entries · classes + d · classes); of dense rows
 * every number is an entry.
 *
 * <p>Rows count as if a centre m of theirs was zero, which only moves the intercepts but makes the curvature even: {@code W (x
 * - m) + b} is {@code W x + (b - W m)}, so no row has to be changed. A point is {@code [(d + 1) · classes]}, see {@link
 * Centre}.
 *
 * <p>Mutable: derivatives are those at the point where {@link #value} was last asked for.
 */
final class Softmax {
    private final Problem problem;
    private final double[] mean;
    private final double strength;
    private final double[] towards;
    private final boolean drawsIntercepts;
    private final boolean[] learned;
    private final int classes;
    private final int weights;
    private final double[] probabilities;

    /**
     * The loss with the penalty {@code strength / 2 * |W|^2}, or {@code strength / 2 * (|W - W0|^2 + |b - b0|^2)} where there
     * is a prior with the mean W0, b0; that leaves classes that no row has as they are.
     */
    Softmax(Problem problem, double strength, Centre centre, @Nullable Prior prior) {
        this.problem = problem;
        this.mean = centre.mean();
        this.strength = strength;
        this.classes = problem.classes().size();
        this.weights = mean.length * classes;
        this.towards = prior == null ? new double[weights + classes] : centre.point(prior.weights());
        this.drawsIntercepts = prior != null;
        this.learned = new boolean[classes];
        Arrays.fill(learned, prior == null);
        for (int target : problem.targets()) {
            learned[target] = true;
        }
        this.probabilities = new double[problem.size() * classes];
    }

    /** Where the penalty is 0. */
    double[] origin() {
        return towards.clone();
    }

    /** The penalised loss at a point, where derivatives are taken from now on. */
    double value(double[] point) {
        double loss = 0;
        double[] offset = offset(point);
        for (int i = 0; i < problem.size(); i++) {
            double[] scores = scores(i, point, offset);
            double largest = Arrays.stream(scores).max().orElseThrow();
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                probabilities[i * classes + c] = Math.exp(scores[c] - largest);
                sum += probabilities[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                probabilities[i * classes + c] /= sum;
            }
            loss += share(i) * (largest + Math.log(sum) - scores[problem.targets()[i]]);
        }
        double squares = 0;
        for (int k = 0; k < penalised(); k++) {
            squares += (point[k] - towards[k]) * (point[k] - towards[k]);
        }
        return loss + strength / 2 * squares;
    }

    /** The gradient at this point, the last. */
    double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < problem.size(); i++) {
            double[] slopes = Arrays.copyOfRange(probabilities, i * classes, (i + 1) * classes);
            slopes[problem.targets()[i]] -= 1;
            add(i, slopes, gradient);
        }
        double[] drawn = new double[point.length];
        Arrays.setAll(drawn, k -> point[k] - towards[k]);
        return finished(gradient, drawn);
    }

    /** The Hessian at the last point times a direction. */
    double[] curvature(double[] direction) {
        double[] product = new double[direction.length];
        double[] offset = offset(direction);
        for (int i = 0; i < problem.size(); i++) {
            double[] change = scores(i, direction, offset);
            double average = 0;
            for (int c = 0; c < classes; c++) {
                average += probabilities[i * classes + c] * change[c];
            }
            for (int c = 0; c < classes; c++) {
                change[c] = probabilities[i * classes + c] * (change[c] - average);
            }
            add(i, change, product);
        }
        return finished(product, direction);
    }

    private int penalised() {
        return drawsIntercepts ? towards.length : weights;
    }

    private double share(int i) {
        return problem.weights()[i] / problem.size();
    }

    /** {@code b - W m}. */
    private double[] offset(double[] point) {
        double[] offset = Arrays.copyOfRange(point, weights, point.length);
        for (int k = 0; k < weights; k++) {
            offset[k % classes] -= mean[k / classes] * point[k];
        }
        return offset;
    }

    private double[] scores(int i, double[] point, double[] offset) {
        double[] scores = offset.clone();
        problem.rows()[i].addScores(point, scores);
        return scores;
    }

    /** Adds {@code share · slope · x} to the weights and {@code share · slope} to the intercepts. */
    private void add(int i, double[] slopes, double[] into) {
        for (int c = 0; c < classes; c++) {
            slopes[c] *= share(i);
            into[weights + c] += slopes[c];
        }
        problem.rows()[i].addSlopes(slopes, into);
    }

    /** Takes the mean off all rows at once, adds the penalty's part, and leaves out what is not learned. */
    private double[] finished(double[] sum, double[] drawn) {
        for (int k = 0; k < weights; k++) {
            sum[k] += strength * drawn[k] - mean[k / classes] * sum[weights + k % classes];
        }
        for (int k = weights; k < penalised(); k++) {
            sum[k] += strength * drawn[k];
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] = learned[k % classes] ? sum[k] : 0;
        }
        return sum;
    }
}
