package dev.graft.core.labels;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;

/** Samples with their labels: sample i has label i. */
public record Labelled(Samples samples, Labels labels) {
    public Labelled {
        require(samples.size() == labels.size(), "%d samples for %d labels", samples.size(), labels.size());
    }

    public int size() {
        return samples.size();
    }

    public Labelled select(int... indices) {
        return new Labelled(samples.select(indices), labels.select(indices));
    }

    /**
     * The class labels.
     *
     * @throws IllegalArgumentException if the labels are real numbers
     */
    public Classes classes() {
        require(labels instanceof Classes, "this task is a regression, classes are needed");
        return (Classes) labels;
    }
}
