package dev.graft.strategies.instance;

import dev.graft.core.seed.Seeds;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/** The weights of {@link Ulsif}, as cases of "ulsif" hold them: all target samples are centres. */
public final class ReferenceUlsif implements ReferenceMethod {
    @Override
    public String name() {
        return "ulsif";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Cases.requireKernel(parameters);
        Ulsif.Settings settings =
                new Ulsif.Settings(Double.toString(parameters.number("gamma")), parameters.number("lambda_"), (int)
                        parameters.number("max_centers"));
        return Map.of("weights", new Ulsif(settings).weights(Cases.domains(inputs), new Seeds(0)));
    }
}
