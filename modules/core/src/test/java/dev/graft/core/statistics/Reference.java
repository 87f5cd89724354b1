package dev.graft.core.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Values computed with SciPy: scores of 4 methods on 12 data sets, each compared with the first method. */
final class Reference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    Reference() {
        try {
            root = JSON.readTree(Reference.class.getResourceAsStream("statistics.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code [12, 4]}. */
    double[][] scores() {
        return JSON.convertValue(root.at("/inputs/scores"), double[][].class);
    }

    /** The scores of the first method less those of another, in [1, 3]. */
    double[] differences(int method) {
        double[][] scores = scores();
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i][0] - scores[i][method])
                .toArray();
    }

    /** A value of the comparison of a method with the first. */
    double paired(int method, String key) {
        return root.at("/expected/paired_against_column_0")
                .get(method - 1)
                .get(key)
                .asDouble();
    }

    /** A value of all methods together. */
    double value(String key) {
        return root.at("/expected/" + key).asDouble();
    }

    double[] meanRanks() {
        return JSON.convertValue(root.at("/expected/mean_ranks"), double[].class);
    }

    double[] holm() {
        return JSON.convertValue(root.at("/expected/holm_adjusted_wilcoxon_p"), double[].class);
    }
}
