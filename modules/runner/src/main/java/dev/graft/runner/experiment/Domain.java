package dev.graft.runner.experiment;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.data.DataSet;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.bias.LabelShift;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the samples of a domain come from.
 *
 * @param bias by which some of them are left out on purpose, if any
 * @param labelShift by which some of what the bias leaves are left out, if any
 */
public record Domain(Chosen<DataSet<?>> data, Optional<Bias> bias, Optional<LabelShift> labelShift) {
    /** A data set without a label shift. */
    public Domain(Chosen<DataSet<?>> data, Optional<Bias> bias) {
        this(data, bias, Optional.empty());
    }

    /** All samples of a data set. */
    public static <S extends Record> Domain of(DataSet<S> data, S settings) {
        return new Domain(new Chosen<>(data, settings), Optional.empty());
    }

    /**
     * The samples with their labels.
     *
     * @throws dev.graft.core.GraftException if they cannot be had
     */
    public Labelled load() {
        Labelled all = load(data.plugin(), data.settings());
        Labelled biased = bias.map(chosen -> chosen.apply(all)).orElse(all);
        return labelShift.map(chosen -> chosen.apply(biased)).orElse(biased);
    }

    /**
     * What is known of worlds of objects and relations; empty if the data set knows nothing of such.
     *
     * @throws dev.graft.core.GraftException if it cannot be had
     */
    public Optional<Knowledge> knowledge() {
        return knowledge(data.plugin(), data.settings());
    }

    private static <S extends Record> Optional<Knowledge> knowledge(DataSet<S> data, Record settings) {
        return data.knowledge(Objects.requireNonNull(data.settings().cast(settings)));
    }

    /** Whether it is a data set with all its samples. */
    public boolean isWhole() {
        return bias.isEmpty() && labelShift.isEmpty();
    }

    private static <S extends Record> Labelled load(DataSet<S> data, Record settings) {
        return data.load(Objects.requireNonNull(data.settings().cast(settings)));
    }
}
