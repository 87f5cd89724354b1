package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.verify.Agreement;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.GaussianKernel;
import java.util.Arrays;
import java.util.Map;

/**
 * The objective that the weights of {@link KernelMeanMatching} reach, as cases of "kmm" hold it. The weights themselves are not
 * unique: weights that keep the constraints and reach no larger objective are right.
 */
public final class ReferenceKernelMeanMatching implements ReferenceMethod {
    /** Of the constraint on the sum, relative. */
    private static final double SLACK = 1e-6;

    @Override
    public String name() {
        return "kmm";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Cases.requireKernel(parameters);
        double bound = parameters.number("B");
        double epsilon = parameters.number("eps");
        double gamma = parameters.number("gamma");
        DomainRows domains = Cases.domains(inputs);
        double[] weights = new KernelMeanMatching(new KernelMeanMatching.Settings(
                        bound, Double.toString(epsilon), Double.toString(gamma), Integer.MAX_VALUE))
                .weights(domains, new Seeds(0));
        checkConstraints(weights, bound, epsilon);
        return Map.of("objective", objective(weights, domains, new GaussianKernel(gamma)));
    }

    @Override
    public Agreement agreement(String quantity) {
        return quantity.equals("objective") ? Agreement.NO_LARGER : Agreement.ANY;
    }

    private static void checkConstraints(double[] weights, double bound, double epsilon) {
        for (double weight : weights) {
            require(weight >= 0 && weight <= bound, "a weight is %s, not in [0, %s]", weight, bound);
        }
        double off = Math.abs(Arrays.stream(weights).sum() / weights.length - 1);
        require(off <= epsilon + SLACK, "the mean weight is off 1 by %s, more than %s", off, epsilon);
    }

    private static double objective(double[] weights, DomainRows domains, GaussianKernel kernel) {
        double[] means = kernel.means(domains.source(), domains.target());
        double[] kernelled = kernel.of(domains.source()).times(weights);
        double objective = 0;
        for (int i = 0; i < weights.length; i++) {
            objective += weights[i] * (kernelled[i] / 2 - weights.length * means[i]);
        }
        return objective;
    }
}
