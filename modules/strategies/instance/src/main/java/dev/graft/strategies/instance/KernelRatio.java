package dev.graft.strategies.instance;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Rows;

/**
 * A density ratio that is a sum of kernels: {@code r(x) = Σ_l θ_l k(x, c_l)}.
 *
 * @param centers c {@code [b, d]}
 * @param factors θ {@code [b]}
 */
record KernelRatio(GaussianKernel kernel, Rows centers, double[] factors) {
    /** What the setting of the number of centres does, for users. */
    static final String CENTERS = "Most kernel centres, at least 1: target samples drawn at random.";

    /** Centres out of the target: so many drawn at random, or all if there are no more. */
    static Rows centers(DomainRows domains, int most, Seeds seeds) {
        Rows target = domains.target();
        return most >= target.rows()
                ? target
                : target.select(RandomParts.some(target.rows(), most, seeds.random(Axis.BATCH_ORDER)));
    }

    /** The ratio at each of some points {@code [n, d]}, {@code [n]}. */
    double[] at(Rows points) {
        return kernel.of(points, centers).times(factors);
    }
}
