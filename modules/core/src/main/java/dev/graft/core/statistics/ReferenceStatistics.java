package dev.graft.core.statistics;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The statistics of methods over scenarios, as cases of "statistics" hold them. */
public final class ReferenceStatistics implements ReferenceMethod {
    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        double[][] scores = inputs.matrix("scores");
        int methods = scores[0].length;
        Friedman friedman = Friedman.of(scores);
        List<Map<String, Double>> paired = new ArrayList<>();
        for (int method = 1; method < methods; method++) {
            paired.add(paired(scores, method));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("paired_against_column_0", paired);
        values.put("friedman_chi2", friedman.chiSquared());
        values.put("friedman_p", friedman.p());
        values.put("mean_ranks", Ranks.means(scores));
        values.put(
                "nemenyi_critical_difference",
                Nemenyi.criticalDifference(parameters.number("alpha"), methods, scores.length));
        values.put(
                "holm_adjusted_wilcoxon_p",
                Holm.adjust(paired.stream()
                        .mapToDouble(test -> test.get("wilcoxon_p"))
                        .toArray()));
        for (int method = 0; method < methods; method++) {
            values.put("interquartile_mean_column_" + method, InterquartileMean.of(column(scores, method)));
        }
        return values;
    }

    private static Map<String, Double> paired(double[][] scores, int method) {
        double[] differences = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i][0] - scores[i][method])
                .toArray();
        PairedT t = PairedT.of(differences);
        return Map.of(
                "wilcoxon_statistic", SignedRank.statistic(differences),
                "wilcoxon_p", SignedRank.pValue(differences),
                "paired_t", t.t(),
                "paired_t_p", t.p());
    }

    private static double[] column(double[][] scores, int method) {
        return Arrays.stream(scores).mapToDouble(row -> row[method]).toArray();
    }
}
