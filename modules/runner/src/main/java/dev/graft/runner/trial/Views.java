package dev.graft.runner.trial;

import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.Representation;
import dev.graft.runner.experiment.Scenario;
import java.util.EnumMap;
import java.util.Map;

/** A bench in each representation that strategies ask for, made once. Thread-safe. */
final class Views {
    private final RawVectors rawVectors;
    private final FeatureStore features;
    private final Map<Representation, Bench> made = new EnumMap<>(Representation.class);

    /** The views of an experiment's own bench. */
    Views(Scenario scenario, Bench asTheyAre, FeatureStore features) {
        this(new RawVectors(scenario, asTheyAre), asTheyAre, features);
    }

    private Views(RawVectors rawVectors, Bench asTheyAre, FeatureStore features) {
        this.rawVectors = rawVectors;
        this.features = features;
        made.put(Representation.AS_THEY_ARE, asTheyAre);
    }

    /** The views of another bench: what is no vector becomes one of the same width as here. */
    Views over(Bench other) {
        return new Views(rawVectors, other, features);
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

    private Bench make(Representation representation, Bench asTheyAre) {
        Bench bench = asTheyAre instanceof ZeroShotBench zero ? zero.described(features) : asTheyAre;
        if (representation == Representation.FEATURES && bench.network().isPresent()) {
            return bench.represented(
                    samples -> features.features(samples, bench.network().get()));
        }
        return representation == Representation.FEATURES
                ? of(Representation.RAW_VECTORS)
                : bench.represented(rawVectors::of);
    }
}
