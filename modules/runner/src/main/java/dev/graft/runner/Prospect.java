package dev.graft.runner;

import dev.graft.core.labels.Budget;
import java.nio.file.Path;
import java.util.List;

/**
 * What an experiment would take on this machine.
 *
 * @param folder of the results
 * @param trials in all
 * @param done by an earlier run
 * @param features what the backbone has to do, if there is one, and the networks of control arms
 * @param costs of the strategies that have something left to do
 * @param inapplicable strategies that cannot be run
 * @param heapBytes the largest Java heap while single trials were measured
 */
public record Prospect(
        Path folder,
        int trials,
        int done,
        List<Features> features,
        List<Cost> costs,
        List<Inapplicable> inapplicable,
        long heapBytes) {

    /**
     * What a network has to do; of networks that a control draws anew for each seed, what all of them have.
     *
     * @param samples of all domains
     * @param missing how many of them have no features yet
     * @param secondsEach measured on a few of those that were missing, which now have theirs; 0 if none was
     */
    public record Features(String network, String cut, String engine, int samples, int missing, double secondsEach) {
        /** Until all samples have their features. */
        public double seconds() {
            return missing * secondsEach;
        }
    }

    /**
     * The trials of a strategy that are left.
     *
     * @param seconds of one, fit and prediction, with the largest budget that is left: rather too much for the others
     */
    public record Cost(String strategy, int trials, double seconds) {}

    /** Why a strategy cannot be run with these budgets. */
    public record Inapplicable(String strategy, List<Budget> budgets, String because) {}

    /** How long the trials that are left take with so many at a time. */
    public double trialSeconds(int workers) {
        return costs.stream()
                        .mapToDouble(cost -> cost.trials() * cost.seconds())
                        .sum()
                / workers;
    }
}
