package dev.graft.runner.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A line of {@code trials.jsonl}: one trial that ended. */
final class ResultLine {
    static final String TRAINED_PARAMETERS = "trained-parameters";

    private ResultLine() {}

    static String write(TrialResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("contender", result.trial().contender());
        line.put("budget", BudgetWords.of(result.trial().budget()));
        line.put("seed", result.trial().seed());
        line.put("hash", result.hash());
        if (result.outcome() instanceof Outcome.Finished finished) {
            line.put("outcome", "finished");
            line.put("measures", finished.measures());
            line.put("fit-seconds", finished.fitSeconds());
            line.put("predict-seconds", finished.predictSeconds());
            finished.trainedParameters().ifPresent(count -> line.put(TRAINED_PARAMETERS, count));
        } else if (result.outcome() instanceof Outcome.Failed failed) {
            line.put("outcome", "failed");
            line.put("cause", failed.cause());
        } else if (result.outcome() instanceof Outcome.NotApplicable notApplicable) {
            line.put("outcome", "not-applicable");
            line.put("because", notApplicable.because());
        }
        return Json.line(line);
    }

    /**
     * The result of a line.
     *
     * @throws IllegalArgumentException if the line is none, with the reason
     */
    static TrialResult read(String text) {
        try {
            JsonNode line = Json.read(text);
            Budget budget = BudgetWords.read(text(line, "budget"));
            Trial trial = new Trial(text(line, "contender"), budget, seed(line));
            return new TrialResult(trial, hash(line), outcome(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static Outcome outcome(JsonNode line) {
        String outcome = text(line, "outcome");
        return switch (outcome) {
            case "finished" ->
                new Outcome.Finished(
                        measures(line.path("measures")),
                        line.path("fit-seconds").asDouble(),
                        line.path("predict-seconds").asDouble(),
                        trainedParameters(line));
            case "failed" -> new Outcome.Failed(text(line, "cause"));
            case "not-applicable" -> new Outcome.NotApplicable(text(line, "because"));
            default -> throw new IllegalArgumentException("the outcome \"" + outcome + "\" is unknown");
        };
    }

    /** Empty where it is not known: also in lines of before it was counted. */
    static OptionalLong trainedParameters(JsonNode line) {
        JsonNode count = line.path(TRAINED_PARAMETERS);
        return count.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(count.asLong());
    }

    static Map<String, Double> measures(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("\"measures\" are missing");
        }
        Map<String, Double> measures = new TreeMap<>();
        node.properties()
                .forEach(entry -> measures.put(entry.getKey(), entry.getValue().asDouble()));
        return measures;
    }

    /** The hash is the name of a folder: nothing else may lead the reader elsewhere. */
    private static String hash(JsonNode line) {
        String hash = text(line, "hash");
        if (!hash.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("\"" + hash + "\" is no hash");
        }
        return hash;
    }

    private static int seed(JsonNode line) {
        JsonNode seed = line.path("seed");
        if (!seed.isInt() || seed.asInt() < 0) {
            throw new IllegalArgumentException("\"seed\" is no number of a seed");
        }
        return seed.asInt();
    }

    private static String text(JsonNode line, String key) {
        JsonNode value = line.get(key);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return value.asText();
    }
}
