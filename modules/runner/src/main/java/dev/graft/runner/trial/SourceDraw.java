package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** The source samples that a trial learns from. */
final class SourceDraw {
    private SourceDraw() {}

    /**
     * Draws them.
     *
     * @param perClass how many of each class; all where empty
     * @param shuffled whether the labels of each source are permuted among its samples: each class has as many as before
     * @param seeds of the trial
     */
    static List<Labelled> of(List<Labelled> sources, OptionalInt perClass, boolean shuffled, Seeds seeds) {
        List<Labelled> drawn = perClass.isEmpty()
                ? sources
                : drawn(sources, new Budget.PerClass(perClass.getAsInt()), seeds.random(Axis.SOURCE));
        return shuffled ? shuffled(drawn, seeds.random(Axis.CONTROL)) : drawn;
    }

    private static List<Labelled> drawn(List<Labelled> sources, Budget budget, Random random) {
        return sources.stream()
                .map(source -> source.select(budget.draw(source.labels(), random)))
                .toList();
    }

    private static List<Labelled> shuffled(List<Labelled> sources, Random random) {
        return sources.stream()
                .map(source -> new Labelled(
                        source.samples(), source.labels().select(Budget.all().draw(source.labels(), random))))
                .toList();
    }
}
