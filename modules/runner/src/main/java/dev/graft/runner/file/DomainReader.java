package dev.graft.runner.file;

import dev.graft.data.DataSet;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Known;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads where the samples of a domain come from: a data set, and a {@code bias}, which any data set may have. */
final class DomainReader {
    private static final String BIAS = "bias";

    private final PluginReader plugins;

    DomainReader(PluginReader plugins) {
        this.plugins = plugins;
    }

    Optional<Domain> read(Value value) {
        Optional<Bias> bias = Optional.empty();
        Value rest = value;
        if (value instanceof Value.Keys keys && keys.values().containsKey(BIAS)) {
            bias = plugins.settings(keys.values().get(BIAS), Bias.class);
            LinkedHashMap<String, Value> others = new LinkedHashMap<>(keys.values());
            others.remove(BIAS);
            rest = new Value.Keys(keys.place(), others);
        }
        Optional<Chosen<DataSet<?>>> data = plugins.read(rest, "data", Known.dataSets());
        Optional<Bias> found = bias;
        return data.map(chosen -> new Domain(chosen, found));
    }
}
