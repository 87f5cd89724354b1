package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Locale;
import java.util.Map;

/** The mapped source of {@link OtClass}, as cases of "ot_class_regularised" hold it. */
public final class ReferenceOtClass implements ReferenceMethod {
    @Override
    public String name() {
        return "ot_class_regularised";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        CostScale cost = CostScale.valueOf(parameters.text("norm").toUpperCase(Locale.ROOT));
        EntropySettings entropy = new EntropySettings(cost, parameters.number("reg_e"), 1e-9, 10_000, 0);
        OtClass transport = new OtClass(new OtClass.Settings(entropy, parameters.number("reg_cl"), 10));
        return Map.of(
                "Xs_mapped",
                transport
                        .transport(ReferencePairs.of(inputs), () -> {})
                        .source()
                        .toArray());
    }
}
