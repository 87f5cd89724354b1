package dev.graft.strategies.instance;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The width of the kernel of {@link Kliep} by likelihood cross-validation: the one whose ratio, found from four fifths of the
 * target samples, gives the largest mean logarithm at the others (the paper's algorithm of model selection, with as many
 * folds). Tried are multiples of the gamma of the median distance, which are the range of widths that distances reach.
 */
final class LikeliestWidth {
    private static final double[] MULTIPLES = {1.0 / 16, 1.0 / 4, 1, 4, 16};
    private static final int FOLDS = 5;

    private LikeliestWidth() {}

    /** The kernel; that of the median distance where there is nothing to hold out, or none is better. */
    static GaussianKernel of(DomainRows domains, Rows centers, Seeds seeds) {
        double median =
                Gamma.ofMedianDistance(domains.source(), domains.target()).gamma();
        int m = domains.target().rows();
        if (m < 2) {
            return new GaussianKernel(median);
        }
        List<int[]> folds = RandomParts.of(m, Math.min(FOLDS, m), seeds.random(Axis.BATCH_ORDER));
        double best = median;
        double highest = Double.NEGATIVE_INFINITY;
        for (double multiple : MULTIPLES) {
            GaussianKernel kernel = new GaussianKernel(multiple * median);
            double likelihood = folds.stream()
                    .mapToDouble(fold -> likelihood(kernel, centers, domains, fold))
                    .sum();
            if (likelihood > highest) {
                highest = likelihood;
                best = kernel.gamma();
            }
        }
        return new GaussianKernel(best);
    }

    private static double likelihood(GaussianKernel kernel, Rows centers, DomainRows domains, int[] heldOut) {
        int[] others = IntStream.range(0, domains.target().rows())
                .filter(j -> Arrays.binarySearch(heldOut, j) < 0)
                .toArray();
        DomainRows seen = new DomainRows(domains.source(), domains.target().select(others));
        double[] ratio = Kliep.ratio(kernel, centers, seen).at(domains.target().select(heldOut));
        return DoubleStream.of(ratio).map(Math::log).sum();
    }
}
