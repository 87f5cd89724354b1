package dev.graft.strategies.instance;

import dev.graft.core.seed.Seeds;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/** The weights of {@link NearestNeighbour}, as cases of "nearest_neighbors_weighting" hold them: without smoothing. */
public final class ReferenceNearestNeighbour implements ReferenceMethod {
    @Override
    public String name() {
        return "nearest_neighbors_weighting";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        NearestNeighbour.Settings settings = new NearestNeighbour.Settings((int) parameters.number("n_neighbors"), 0);
        return Map.of("weights", new NearestNeighbour(settings).weights(Cases.domains(inputs), new Seeds(0)));
    }
}
