package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/** The mapped source of {@link OtExact} and what the plan costs, as cases of "ot_emd" hold them. */
public final class ReferenceOtExact implements ReferenceMethod {
    @Override
    public String name() {
        return "ot_emd";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Transported transported = new OtExact(new OtExact.Settings(0)).transport(ReferencePairs.of(inputs));
        return Map.of("cost", transported.cost(), "Xs_mapped", transported.source().toArray());
    }
}
