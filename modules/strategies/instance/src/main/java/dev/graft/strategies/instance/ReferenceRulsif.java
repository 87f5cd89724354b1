package dev.graft.strategies.instance;

import dev.graft.core.seed.Seeds;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/** The weights of {@link Rulsif}, as cases of "rulsif" hold them: all target samples are centres. */
public final class ReferenceRulsif implements ReferenceMethod {
    @Override
    public String name() {
        return "rulsif";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Cases.requireKernel(parameters);
        Rulsif.Settings settings = new Rulsif.Settings(
                Double.toString(parameters.number("gamma")),
                parameters.number("lambda_"),
                parameters.number("alpha"),
                (int) parameters.number("max_centers"));
        return Map.of("weights", new Rulsif(settings).weights(Cases.domains(inputs), new Seeds(0)));
    }
}
