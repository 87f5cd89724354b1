package dev.graft.runner.trial;

import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.Representation;
import dev.graft.runner.experiment.Scenario;
import java.util.EnumMap;
import java.util.Map;

/** The data of an experiment in each representation that strategies ask for, made once. Thread-safe. */
final class Views {
    private final Scenario scenario;
    private final FeatureStore features;
    private final Map<Representation, Bench> made = new EnumMap<>(Representation.class);

    Views(Scenario scenario, Bench asTheyAre, FeatureStore features) {
        this.scenario = scenario;
        this.features = features;
        made.put(Representation.AS_THEY_ARE, asTheyAre);
    }

    Bench asTheyAre() {
        return of(Representation.AS_THEY_ARE);
    }

    /** What a representation means in this scenario. */
    Representation resolved(Representation asked) {
        if (asked != Representation.NETWORK_INPUT) {
            return asked;
        }
        boolean trainable = asTheyAre().network().filter(Network::isTrainable).isPresent();
        return trainable ? Representation.AS_THEY_ARE : Representation.RAW_VECTORS;
    }

    /** The data in a representation; the first call makes it while others wait. */
    synchronized Bench of(Representation asked) {
        Representation representation = resolved(asked);
        Bench known = made.get(representation);
        if (known == null) {
            known = make(representation, asTheyAre());
            made.put(representation, known);
        }
        return known;
    }

    private Bench make(Representation representation, Bench bench) {
        if (representation == Representation.FEATURES && bench.network().isPresent()) {
            return bench.represented(
                    samples -> features.features(samples, bench.network().get()));
        }
        return representation == Representation.FEATURES
                ? of(Representation.RAW_VECTORS)
                : bench.represented(RawVectors.of(scenario, bench));
    }
}
