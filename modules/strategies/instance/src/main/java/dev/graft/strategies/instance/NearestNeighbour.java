package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.PairwiseDistances;
import dev.graft.linalg.Rows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighs a source sample by how many target samples have it among their nearest, then learns from the weighted source and the
 * visible target labels.
 *
 * <pre>  w_i = c + |{ j : xs_i is among the k source samples nearest to xt_j }|</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. Needs no width, no optimisation and no
 * inverse: time O(n m d), memory O(n) for a block of target samples at a time. Not for many features of which few matter:
 * the nearest samples are then hardly nearer than others.
 *
 * <p>Source: Loog: Nearest neighbor-based importance weighting, MLSP 2012: k is 1, so that a sample counts what lies in its
 * Voronoi cell; c is 1 in the smoothed variant NNeW+1, which does better there and is the default here, and 0 in NNeW.
 * Deviation: other k are allowed.
 */
public final class NearestNeighbour implements DensityRatio {
    /** How many target samples look at all source samples at a time. */
    private static final int BLOCK = 256;

    private final Settings settings;

    public NearestNeighbour(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of nearest-neighbour weights.
     *
     * @param neighbours k, at least 1
     * @param smoothing c, at least 0
     */
    public record Settings(
            @Setting(
                    byDefault = "1",
                    about = "How many nearest source samples each target sample counts for, at least 1.")
            int neighbours,

            @Setting(byDefault = "1", about = "What every source sample weighs beforehand, at least 0.")
            double smoothing) {
        public Settings {
            require(neighbours >= 1, "neighbours must be at least 1, was %d", neighbours);
            require(smoothing >= 0 && Double.isFinite(smoothing), "smoothing must be at least 0, was %s", smoothing);
        }
    }

    @Override
    public double[] weights(DomainRows domains, Seeds seeds) {
        Rows source = domains.source();
        Rows target = domains.target();
        if (settings.neighbours() > source.rows()) {
            throw new GraftException(
                    "nearest-neighbour: neighbours is %d, and the source has %d samples. Lower neighbours."
                            .formatted(settings.neighbours(), source.rows()));
        }
        double[] weights = new double[source.rows()];
        Arrays.fill(weights, settings.smoothing());
        for (int from = 0; from < target.rows(); from += BLOCK) {
            int[] block =
                    IntStream.range(from, Math.min(from + BLOCK, target.rows())).toArray();
            for (double[] distances : PairwiseDistances.squaredEuclidean(target.select(block), source)
                    .toArray()) {
                for (int nearest : nearest(distances)) {
                    weights[nearest]++;
                }
            }
        }
        return weights;
    }

    /** The positions of the k smallest, of equal ones the first. */
    private int[] nearest(double[] distances) {
        int[] nearest = new int[settings.neighbours()];
        int found = 0;
        for (int i = 0; i < distances.length; i++) {
            int place = found;
            while (place > 0 && distances[i] < distances[nearest[place - 1]]) {
                place--;
            }
            if (place < nearest.length) {
                found = Math.min(found + 1, nearest.length);
                System.arraycopy(nearest, place, nearest, place + 1, found - place - 1);
                nearest[place] = i;
            }
        }
        return nearest;
    }

    @Override
    public String remedy() {
        return "Or take fewer source samples";
    }

    /** Finds {@link NearestNeighbour}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "nearest-neighbour";
        }

        @Override
        public String summary() {
            return "Weigh a source sample by how many target samples have it as their nearest.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Loog: Nearest neighbor-based importance weighting. MLSP 2012",
                    "https://doi.org/10.1109/MLSP.2012.6349714");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public NearestNeighbour create(Settings settings) {
            return new NearestNeighbour(settings);
        }
    }
}
