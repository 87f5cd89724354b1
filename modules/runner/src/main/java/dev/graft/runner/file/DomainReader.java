package dev.graft.runner.file;

import dev.graft.data.DataSet;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.bias.LabelShift;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Known;
import java.util.Optional;

/**
 * Reads where the samples of a domain come from: a data set, and a {@code bias} and a {@code label-shift}, which any data set may
 * have.
 */
final class DomainReader {
    private static final String BIAS = "bias";
    private static final String LABEL_SHIFT = "label-shift";

    private final PluginReader plugins;

    DomainReader(PluginReader plugins) {
        this.plugins = plugins;
    }

    Optional<Domain> read(Value value) {
        Optional<Bias> bias = changed(value, BIAS, Bias.class);
        Optional<LabelShift> labelShift = changed(value, LABEL_SHIFT, LabelShift.class);
        return plugins.<DataSet<?>>read(PluginReader.without(value, BIAS, LABEL_SHIFT), "data", Known.dataSets())
                .map(chosen -> new Domain(chosen, bias, labelShift));
    }

    private <S extends Record> Optional<S> changed(Value value, String key, Class<S> type) {
        return value instanceof Value.Keys keys && keys.values().containsKey(key)
                ? plugins.settings(keys.values().get(key), type)
                : Optional.empty();
    }
}
