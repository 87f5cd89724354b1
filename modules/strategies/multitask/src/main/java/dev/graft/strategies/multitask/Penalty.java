package dev.graft.strategies.multitask;

/** What the weights of all tasks cost together, beside their losses: convex, and simple enough that its nearest point is known. */
interface Penalty {
    /** The w that makes {@code |w - weights|² / 2 + step · penalty(w)} smallest, for weights {@code [tasks][outputs · (d + 1)]}. */
    double[][] nearest(double[][] weights, double step);
}
