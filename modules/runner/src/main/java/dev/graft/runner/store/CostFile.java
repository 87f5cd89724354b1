package dev.graft.runner.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code cost.json}: what one fit of each contender took. */
final class CostFile {
    private static final List<String> KEYS =
            List.of("contender", "budget", "seed", "seconds", "peak-bytes", "baseline-bytes");

    private CostFile() {}

    static String write(List<FitCost> costs) {
        return Json.page(costs.stream().map(CostFile::tree).toList());
    }

    /**
     * The costs of a file.
     *
     * @throws IllegalArgumentException if a key is missing, naming it
     */
    static List<FitCost> read(Path file) throws IOException {
        JsonNode list = Json.read(Files.readString(file));
        if (!list.isArray()) {
            throw new IllegalArgumentException("it is no list");
        }
        List<FitCost> costs = new ArrayList<>();
        for (JsonNode cost : list) {
            costs.add(cost(cost));
        }
        return costs;
    }

    private static Map<String, Object> tree(FitCost cost) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("contender", cost.trial().contender());
        tree.put("budget", BudgetWords.of(cost.trial().budget()));
        tree.put("seed", cost.trial().seed());
        tree.put("seconds", cost.seconds());
        tree.put("peak-bytes", cost.peakBytes());
        tree.put("baseline-bytes", cost.baselineBytes());
        cost.trainedParameters().ifPresent(count -> tree.put(ResultLine.TRAINED_PARAMETERS, count));
        return tree;
    }

    private static FitCost cost(JsonNode cost) {
        for (String key : KEYS) {
            if (!cost.hasNonNull(key)) {
                throw new IllegalArgumentException("\"" + key + "\" is missing");
            }
        }
        return new FitCost(
                new Trial(
                        cost.path("contender").asText(),
                        BudgetWords.read(cost.path("budget").asText()),
                        cost.path("seed").asInt()),
                cost.path("seconds").asDouble(),
                cost.path("peak-bytes").asLong(),
                cost.path("baseline-bytes").asLong(),
                ResultLine.trainedParameters(cost));
    }
}
