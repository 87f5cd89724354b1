package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.Transfer;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is compared on: data, network, and what of them is visible. */
public sealed interface Scenario
        permits DomainScenario, TaskScenario, EpisodeScenario, ZeroShotScenario, RelationalScenario {
    int DEFAULT_PIXELS = 32;
    int MOST_PIXELS = 1024;
    int MOST_SPLITS = 1000;

    /** The word in experiment files. */
    String kind();

    /** What strategies see of it. */
    Class<? extends Transfer> transfer();

    /** What strategies are compared by unless something else is said; empty where it is the usual one of the labels. */
    default Optional<Measure> measure() {
        return Optional.empty();
    }

    /** How what is judged becomes one number, where that is no choice. */
    default Optional<Average> average() {
        return Optional.empty();
    }

    /** Why there cannot be such budgets, in words that follow "budgets:", with what to do; empty if there can. */
    default Optional<String> unfit(List<Budget> budgets) {
        return Optional.empty();
    }

    /** The domains that knowledge comes from; none where tasks are learned together. */
    default List<Domain> sources() {
        return List.of();
    }

    /** The pre-trained network, if there is one. */
    Optional<Chosen<Backbone<?>>> backbone();

    /** What vectors go through before a strategy sees them, in this order. */
    List<Step> preprocess();

    /** The side to which pictures are resized where a strategy takes them as raw vectors. */
    OptionalInt pixels();

    /** Which of the random splits into held-out samples and the others; the first is 1. */
    int split();

    /** Whether a budget says how many labels are visible; else none is. */
    default boolean targetLabels() {
        return true;
    }

    /** Whether there is anything that knowledge can come from. */
    default boolean hasSomethingToTransfer() {
        return true;
    }

    /** The protocol of many papers: every target sample is visible without its label, and judged. */
    default boolean isTransductive() {
        return false;
    }

    static void requireSplit(int split) {
        require(split >= 1 && split <= MOST_SPLITS, "split must be from 1 to %d, was %d", MOST_SPLITS, split);
    }

    static void requirePixels(OptionalInt pixels) {
        pixels.ifPresent(
                n -> require(n > 0 && n <= MOST_PIXELS, "pixels must be from 1 to %d, was %d", MOST_PIXELS, n));
    }
}
