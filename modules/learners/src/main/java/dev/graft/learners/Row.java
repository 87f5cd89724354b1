package dev.graft.learners;

import org.tribuo.Example;
import org.tribuo.classification.Label;

/** A vector that is learned from, dense or sparse; all of a problem are of one kind. */
sealed interface Row permits DenseRow, SparseRow {
    /** How many numbers the vector has, zeros included. */
    int width();

    /** The sum of the squares of its numbers. */
    double squaredLength();

    /**
     * What a linear model makes of it, {@code W x + b}.
     *
     * @param weights {@code [classes, width + 1]}, the last column the intercepts
     */
    double[] scores(double[][] weights);

    /**
     * Adds {@code W x} to scores.
     *
     * @param weights W, one column after another, those of all classes together; more may follow
     * @param scores {@code [classes]}
     */
    void addScores(double[] weights, double[] scores);

    /**
     * Adds the products of slopes and numbers to weights: {@code W += slopes x'}.
     *
     * @param slopes {@code [classes]}
     * @param weights as in {@link #addScores}
     */
    void addSlopes(double[] slopes, double[] weights);

    /** Its numbers, {@code [width]}: not to be changed. */
    double[] toArray();

    /** The row as Tribuo takes it. */
    Example<Label> example(Columns columns, Label label, double weight);
}
