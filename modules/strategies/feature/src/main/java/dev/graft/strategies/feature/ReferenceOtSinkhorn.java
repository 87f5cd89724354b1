package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.Map;

/** The mapped source of {@link OtSinkhorn} and what its plan costs, as cases of "ot_sinkhorn" hold them. */
public final class ReferenceOtSinkhorn implements ReferenceMethod {
    private static final String COST = "squared euclidean / max";

    @Override
    public String name() {
        return "ot_sinkhorn";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        require(parameters.text("cost").equals(COST), "the cost \"%s\" is not built, \"%s\" is", parameters.text("cost"), COST);
        Pairs pairs = ReferencePairs.of(inputs);
        EntropySettings entropy = new EntropySettings(CostScale.MAX, parameters.number("reg"), 1e-9, 10_000, 0);
        Transported transported = new OtSinkhorn(new OtSinkhorn.Settings(entropy)).transport(pairs);
        return Map.of(
                "cost",
                transported.cost() / CostScale.MAX.of(pairs.costs()),
                "Xs_mapped",
                transported.source().toArray());
    }
}
