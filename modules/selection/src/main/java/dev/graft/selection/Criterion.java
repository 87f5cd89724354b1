package dev.graft.selection;

import dev.graft.core.seed.Seeds;
import dev.graft.core.transfer.Adaptation;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** By what settings are chosen without a target label. Each has a file with its paper, equation and range. */
public enum Criterion {
    /** How sure the predictions on target samples are: {@link Entropy}. */
    ENTROPY("mean entropy of predictions", false, (seen, seeds) -> Judged.onTarget(seen, Entropy::of)),

    /** How clearly predictions on target samples fall into groups: {@link NeighbourhoodDensity}. */
    SND("soft neighbourhood density", true, (seen, seeds) -> Judged.onTarget(seen, NeighbourhoodDensity::of)),

    /** How well source samples are predicted that no candidate saw: {@link SourceValidation}. */
    SOURCE_VALIDATION("log-loss on source samples set aside", false, SourceValidation::of);

    private final String words;
    private final boolean higherIsBetter;
    private final BiFunction<Adaptation, Seeds, Judged> preparation;

    Criterion(String words, boolean higherIsBetter, BiFunction<Adaptation, Seeds, Judged> preparation) {
        this.words = words;
        this.higherIsBetter = higherIsBetter;
        this.preparation = preparation;
    }

    /** The name in experiment files, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name as it is read: "soft neighbourhood density". */
    public String words() {
        return words;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether it judges by labels of the source, so that there must be one. */
    public boolean needsSource() {
        return this == SOURCE_VALIDATION;
    }

    /** The criterion with this id. */
    public static Optional<Criterion> withId(String id) {
        return Stream.of(values())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /**
     * What candidates are fitted on, and how their predictors are judged.
     *
     * @throws dev.graft.core.GraftException if there is nothing to judge by
     */
    Judged on(Adaptation seen, Seeds seeds) {
        return preparation.apply(seen, seeds);
    }

    /** Whether a value is better than another: neither NaN nor an equal is. */
    boolean isBetter(double value, double than) {
        return higherIsBetter ? value > than : value < than;
    }
}
