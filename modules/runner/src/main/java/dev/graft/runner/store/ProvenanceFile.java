package dev.graft.runner.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code provenance.json}: what was compared, and where the numbers come from. */
final class ProvenanceFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Contender>> CONTENDERS = new TypeReference<>() {};
    private static final TypeReference<List<ControlArm>> CONTROLS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final String TASKS = "tasks";
    private static final String MEASURE = "measure";
    private static final String AVERAGE = "average";
    /** Whether tasks share some of their held-out samples: those at equal positions. */
    private static final String POOL = "pool";

    private static final List<String> KEYS =
            List.of("name", "title", "scenario", "provenance", "budgets", "seeds", "contenders");

    private final JsonNode root;

    private ProvenanceFile(JsonNode root) {
        this.root = root;
    }

    static String write(Run run) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("name", run.name());
        page.put("title", run.title());
        page.put("scenario", run.scenario());
        page.put("provenance", run.provenance());
        if (run.tasks().size() > 1) {
            page.put(TASKS, run.tasks());
        }
        page.put(MEASURE, run.yardstick().measure().id());
        page.put(AVERAGE, run.yardstick().average().word());
        if (run.yardstick().pool().isPresent()) {
            page.put(POOL, true);
        }
        page.put("budgets", run.budgets().stream().map(BudgetWords::of).toList());
        page.put("seeds", run.seeds());
        page.put("contenders", MAPPER.valueToTree(run.contenders()));
        if (!run.controls().isEmpty()) {
            page.put("controls", MAPPER.valueToTree(run.controls()));
        }
        return Json.page(page);
    }

    static ProvenanceFile read(Path file) throws IOException {
        JsonNode root = Json.read(Files.readString(file));
        for (String key : KEYS) {
            if (!root.hasNonNull(key)) {
                throw new IllegalArgumentException("%s has no \"%s\"".formatted(file.getFileName(), key));
            }
        }
        return new ProvenanceFile(root);
    }

    /** The run that the file describes, with the other files' contents. */
    Run run(String experiment, List<HeldOutFile.Task> tasks, List<TrialResult> results, Run.TrialFiles files)
            throws IOException {
        List<Labels> heldOut = tasks.stream().map(HeldOutFile.Task::labels).toList();
        Optional<Pool> pool = root.path(POOL).asBoolean()
                ? Optional.of(
                        Pool.of(tasks.stream().map(HeldOutFile.Task::positions).toList()))
                : Optional.empty();
        List<String> budgets = MAPPER.convertValue(root.path("budgets"), STRINGS);
        return new Run(
                root.path("name").asText(),
                root.path("title").asText(),
                MAPPER.convertValue(root.path("scenario"), FACTS),
                MAPPER.convertValue(root.path("provenance"), FACTS),
                experiment,
                MAPPER.convertValue(root.path("contenders"), CONTENDERS),
                root.has("controls") ? MAPPER.convertValue(root.path("controls"), CONTROLS) : List.of(),
                budgets.stream().map(BudgetWords::read).toList(),
                root.path("seeds").asInt(),
                root.has(TASKS) ? MAPPER.convertValue(root.path(TASKS), STRINGS) : List.of(""),
                heldOut,
                yardstick(heldOut, pool),
                results,
                files);
    }

    /** The usual one where the file says none: runs that are older than the keys. */
    private Yardstick yardstick(List<Labels> heldOut, Optional<Pool> pool) {
        Yardstick usual = Yardstick.usual(heldOut);
        return new Yardstick(
                Measure.withId(root.path(MEASURE).asText()).orElse(usual.measure()),
                Average.withWord(root.path(AVERAGE).asText()).orElse(usual.average()),
                pool);
    }
}
