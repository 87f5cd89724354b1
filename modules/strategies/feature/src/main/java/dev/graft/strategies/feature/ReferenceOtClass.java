package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Sinkhorn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The mapped source of {@link OtClass}, as cases of "ot_class_regularised" hold it. POT, which made them, stops each round after 200
 * plain iterations, converged or not, and so does this: at convergence the mapped source is another, by 1 %.
 */
public final class ReferenceOtClass implements ReferenceMethod {
    private static final int ROUNDS = 10;
    private static final int ITERATIONS = 200;

    @Override
    public String name() {
        return "ot_class_regularised";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        CostScale cost = CostScale.valueOf(parameters.text("norm").toUpperCase(Locale.ROOT));
        double reg = parameters.number("reg_e");
        EntropySettings entropy = new EntropySettings(cost, reg, 1e-9, ITERATIONS, 0);
        OtClass transport = new OtClass(new OtClass.Settings(entropy, parameters.number("reg_cl"), ROUNDS));
        return Map.of(
                "Xs_mapped",
                transport
                        .transport(
                                ReferencePairs.of(inputs),
                                () -> {},
                                scale -> (costs, a, b, prices) -> plain(costs, a, b, reg * scale))
                        .source()
                        .toArray());
    }

    /** {@code u <- a / K v, v <- b / Kᵀu} with {@code K = exp(-C / ε)}, from equal u: as long as K holds no 0. */
    private static Sinkhorn.Solution plain(Matrix costs, double[] a, double[] b, double epsilon) {
        Matrix kernel = costs.map(cost -> Math.exp(-cost / epsilon));
        Matrix transposed = kernel.transpose();
        double[] u = new double[a.length];
        double[] v = new double[b.length];
        Arrays.fill(u, 1.0 / a.length);
        for (int i = 0; i < ITERATIONS; i++) {
            v = ratio(b, transposed.times(u));
            u = ratio(a, kernel.times(v));
        }
        double[] rows = u;
        double[] columns = v;
        Matrix plan = kernel.map((i, j, value) -> rows[i] * value * columns[j]);
        return new Sinkhorn.Solution(plan, new double[a.length], 0, ITERATIONS);
    }

    private static double[] ratio(double[] of, double[] to) {
        double[] ratio = new double[of.length];
        Arrays.setAll(ratio, i -> of[i] / to[i]);
        return ratio;
    }
}
