package dev.graft.runner.bias;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.drawing.Dice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A label shift made on purpose: some classes keep a share of their samples only, whatever those look like, so that p(y) changes
 * and p(x | y) stays.
 *
 * <p>Source: Lipton, Wang, Smola, "Detecting and correcting for label shift with black box predictors", ICML 2018, section 6,
 * who change the shares of classes like this.
 *
 * @param classes those that become rare
 * @param keep the probability that one of their samples stays, above 0 and at most 1
 * @param seed any number; another seed keeps other samples
 */
public record LabelShift(
        @Setting(byDefault = "", about = "The classes that become rare.")
        List<String> classes,

        @Setting(byDefault = "0.2", about = "The share of their samples that stays, above 0 and at most 1.")
        double keep,

        @Setting(byDefault = "1", about = "Another seed keeps other samples.")
        long seed) {
    public LabelShift {
        classes = List.copyOf(classes);
        require(!classes.isEmpty(), "classes must name a class at least");
        require(keep > 0 && keep <= 1, "keep must be above 0 and at most 1, was %s", keep);
    }

    /**
     * The samples that stay, in their order.
     *
     * @throws GraftException if there is no such class, or one would have no sample any more
     */
    public Labelled apply(Labelled data) {
        Classes labels = data.classes();
        for (String name : classes) {
            if (!labels.names().contains(name)) {
                throw new GraftException("label-shift: there is no class \"%s\"%s; known: %s."
                        .formatted(name, Nearest.hint(name, labels.names()), String.join(", ", labels.names())));
            }
        }
        Labelled kept = data.select(IntStream.range(0, data.size())
                .filter(i -> !classes.contains(labels.names().get(labels.value(i)))
                        || Dice.of(seed, i).between(0, 1) < keep)
                .toArray());
        for (String name : classes) {
            int number = labels.names().indexOf(name);
            if (labels.counts()[number] > 0 && kept.classes().counts()[number] == 0) {
                throw new GraftException(
                        "label-shift: keep %s leaves no sample of class \"%s\", which had %d. Keep more."
                                .formatted(keep, name, labels.counts()[number]));
            }
        }
        return kept;
    }
}
