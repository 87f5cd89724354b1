package dev.graft.onnx.tune;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Finite;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Mean and deviation of each feature over all samples that a training has, each with the same weight. */
record Moments(double[] mean, double[] deviation) {
    /**
     * Of vectors.
     *
     * @param portions with samples that have vectors of one width; at least one sample
     * @throws GraftException if a number is missing or infinite: where it stands
     */
    static Moments of(List<Portion> portions) {
        List<Dense> all =
                portions.stream().map(portion -> portion.samples().vectors()).toList();
        int features = all.get(0).features();
        long count = all.stream().mapToLong(Dense::size).sum();
        double[] mean = new double[features];
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String part = portions.get(i).part();
            add(all.get(i), part, before.getOrDefault(part, 0), mean);
            before.merge(part, all.get(i).size(), Integer::sum);
        }
        Arrays.setAll(mean, column -> mean[column] / count);
        double[] squares = new double[features];
        for (Dense vectors : all) {
            for (int row = 0; row < vectors.size(); row++) {
                double[] x = vectors.row(row);
                Arrays.setAll(squares, c -> squares[c] + (x[c] - mean[c]) * (x[c] - mean[c]));
            }
        }
        double[] deviation = IntStream.range(0, features)
                .mapToDouble(column -> Math.sqrt(squares[column] / count))
                .toArray();
        return new Moments(mean, deviation);
    }

    /**
     * Adds up.
     *
     * @param before how many samples of the part stand in front of these
     */
    private static void add(Dense vectors, String part, int before, double... sums) {
        if (vectors.features() != sums.length) {
            throw new GraftException(
                    "samples: vectors of the %s have %d features, and the first ones %d. One network needs the same."
                            .formatted(part, vectors.features(), sums.length));
        }
        for (int row = 0; row < vectors.size(); row++) {
            double[] x = vectors.row(row);
            for (int column = 0; column < x.length; column++) {
                Finite.require(x[column], before + row, column, part);
                sums[column] += x[column];
            }
        }
    }
}
