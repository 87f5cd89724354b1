package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.verify.Agreement;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.GaussianKernel;
import java.util.Arrays;
import java.util.Map;

/**
 * The objective that the ratio of {@link Kliep} reaches, as cases of "kliep" hold it, and its weights. The objective is
 * compared: one that is no smaller, under a ratio that keeps the constraints, is right.
 */
public final class ReferenceKliep implements ReferenceMethod {
    /** Of the constraint on the mean, relative. */
    private static final double SLACK = 1e-9;

    @Override
    public String name() {
        return "kliep";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Cases.requireKernel(parameters);
        require(
                parameters.text("centers").equals("all target samples"),
                "the centers are \"%s\" there, and \"all target samples\" are compared",
                parameters.text("centers"));
        DomainRows domains = Cases.domains(inputs);
        GaussianKernel kernel = new GaussianKernel(parameters.number("gamma"));
        KernelRatio ratio = Kliep.ratio(kernel, domains.target(), domains);
        double[] weights = ratio.at(domains.source());
        checkConstraints(ratio.factors(), weights);
        double objective = Arrays.stream(ratio.at(domains.target()))
                .map(Math::log)
                .average()
                .orElseThrow();
        return Map.of("objective", objective, "weights", weights);
    }

    @Override
    public Agreement agreement(String quantity) {
        return quantity.equals("objective") ? Agreement.NO_SMALLER : Agreement.ANY;
    }

    private static void checkConstraints(double[] factors, double[] weights) {
        for (double factor : factors) {
            require(factor >= 0, "a factor is %s, below 0", factor);
        }
        double off = Math.abs(Arrays.stream(weights).average().orElseThrow() - 1);
        require(off <= SLACK, "the mean weight is off 1 by %s", off);
    }
}
