package dev.graft.runner.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.core.GraftException;
import dev.graft.core.result.FitCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the process that measures a fit leaves for the one that started it: a cost as in {@code cost.json}, or a problem. */
public final class CostAnswer {
    private static final String PROBLEM = "problem";

    private CostAnswer() {}

    /** Leaves a cost. */
    public static void write(Path file, FitCost cost) throws IOException {
        Whole.write(file, CostFile.write(List.of(cost)));
    }

    /** Leaves the reason why there is none. */
    public static void writeProblem(Path file, String problem) throws IOException {
        Whole.write(file, Json.page(Map.of(PROBLEM, problem)));
    }

    /**
     * What was left; empty if the process ended before.
     *
     * @throws GraftException if a problem was, with its words
     */
    public static Optional<FitCost> read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.isBlank()) {
            return Optional.empty();
        }
        JsonNode problem = Json.read(text).path(PROBLEM);
        if (problem.isTextual()) {
            throw new GraftException(problem.asText());
        }
        return Optional.of(CostFile.read(file).get(0));
    }
}
