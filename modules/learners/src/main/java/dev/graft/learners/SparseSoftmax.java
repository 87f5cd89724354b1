package dev.graft.learners;

import java.util.Arrays;

/**
 * The penalised loss of a logistic regression on sparse rows, with its derivatives, each in O(entries · classes + d · classes).
 *
 * <p>Rows count as if their mean m was zero, which only moves the intercepts but makes the curvature even: {@code W (x - m) +
 * b} is {@code W x + (b - W m)}, so no row has to be changed. A point is {@code [(d + 1) · classes]}: the weights of one
 * column after another, those of all classes together, then the intercepts.
 *
 * <p>Mutable: derivatives are those at the point where {@link #value} was last asked for.
 */
final class SparseSoftmax {
    private final Problem problem;
    private final double[] mean;
    private final double strength;
    private final int classes;
    private final int penalised;
    private final double[] probabilities;

    SparseSoftmax(Problem problem, double strength) {
        this.problem = problem;
        this.mean = Scaling.mean(problem);
        this.strength = strength;
        this.classes = problem.classes().size();
        this.penalised = mean.length * classes;
        this.probabilities = new double[problem.size() * classes];
    }

    /** How many numbers a point has. */
    int size() {
        return penalised + classes;
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
        for (int k = 0; k < penalised; k++) {
            squares += point[k] * point[k];
        }
        return loss + strength / 2 * squares;
    }

    /** The gradient at this point, the last. */
    double[] gradient(double[] point) {
        double[] gradient = new double[size()];
        for (int i = 0; i < problem.size(); i++) {
            double[] slopes = Arrays.copyOfRange(probabilities, i * classes, (i + 1) * classes);
            slopes[problem.targets()[i]] -= 1;
            add(i, slopes, gradient);
        }
        return finished(gradient, point);
    }

    /** The Hessian at the last point times a direction. */
    double[] curvature(double[] direction) {
        double[] product = new double[size()];
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

    private double share(int i) {
        return problem.weights()[i] / problem.size();
    }

    /** {@code b - W m}. */
    private double[] offset(double[] point) {
        double[] offset = Arrays.copyOfRange(point, penalised, size());
        for (int k = 0; k < penalised; k++) {
            offset[k % classes] -= mean[k / classes] * point[k];
        }
        return offset;
    }

    private double[] scores(int i, double[] point, double[] offset) {
        SparseRow row = (SparseRow) problem.rows()[i];
        double[] scores = offset.clone();
        for (int k = 0; k < row.columns().length; k++) {
            int at = row.columns()[k] * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += row.values()[k] * point[at + c];
            }
        }
        return scores;
    }

    /** Adds {@code share · slope · x} to the weights and {@code share · slope} to the intercepts. */
    private void add(int i, double[] slopes, double[] into) {
        SparseRow row = (SparseRow) problem.rows()[i];
        for (int c = 0; c < classes; c++) {
            slopes[c] *= share(i);
            into[penalised + c] += slopes[c];
        }
        for (int k = 0; k < row.columns().length; k++) {
            int at = row.columns()[k] * classes;
            for (int c = 0; c < classes; c++) {
                into[at + c] += row.values()[k] * slopes[c];
            }
        }
    }

    /** Takes the mean off all rows at once, and adds the penalty's part. */
    private double[] finished(double[] sum, double[] point) {
        for (int k = 0; k < penalised; k++) {
            sum[k] += strength * point[k] - mean[k / classes] * sum[penalised + k % classes];
        }
        return sum;
    }
}
