package dev.graft.runner.file;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.Settings;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.experiment.TaskSource;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.preprocess.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the resolved form of an experiment: every default filled in. */
final class ExperimentWriter {
    private static final int WIDTH = 120;

    private ExperimentWriter() {}

    static String write(Experiment experiment) {
        return dumped(values(experiment));
    }

    /** What all scenarios have in common stands once. */
    static String write(Suite suite) {
        Map<String, Object> values = values(suite.experiments().get(0));
        values.put("name", suite.name());
        values.put("title", suite.title());
        values.remove("scenario");
        Map<String, Object> scenarios = new LinkedHashMap<>();
        suite.experiments().forEach(experiment -> scenarios.put(experiment.name(), scenario(experiment)));
        values.put(SuiteReader.SCENARIOS, scenarios);
        suite.published().ifPresent(published -> values.put(SuiteReader.PUBLISHED, published(published)));
        return dumped(values);
    }

    private static Map<String, Object> published(Published published) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reference", published.reference());
        values.put("measure", published.measure().id());
        Map<String, Object> rows = new LinkedHashMap<>();
        published.values().forEach((scenario, numbers) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            numbers.forEach((strategy, value) -> row.put(strategy, number(published.measure(), value)));
            rows.put(scenario, row);
        });
        values.put("values", rows);
        return values;
    }

    /** A share in percent. */
    private static double number(Measure measure, double value) {
        return measure.isShare() ? BigDecimal.valueOf(value).movePointRight(2).doubleValue() : value;
    }

    private static String dumped(Map<String, Object> values) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(WIDTH);
        options.setDereferenceAliases(true); // equal lists of two strategies may be one object
        return new Yaml(options).dump(values);
    }

    private static Map<String, Object> values(Experiment experiment) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", experiment.name());
        values.put("title", experiment.title());
        values.put("seed", experiment.seed());
        values.put("seeds", experiment.seeds());
        values.put("threads", experiment.threads());
        values.put("device", experiment.device().word());
        values.put("scenario", scenario(experiment));
        values.put("learner", plugin("learner", experiment.learner()));
        experiment.strategies().stream()
                .flatMap(entry -> entry.grid().stream())
                .findFirst()
                .ifPresent(grid -> values.put(
                        ExperimentReader.TUNING,
                        Map.of(ExperimentReader.CRITERION, grid.criterion().id())));
        values.put(
                "strategies",
                experiment.strategies().stream().map(ExperimentWriter::entry).toList());
        if (!experiment.controls().isEmpty()) {
            values.put(
                    "controls",
                    experiment.controls().stream()
                            .map(ExperimentWriter::control)
                            .toList());
        }
        experiment.measure().ifPresent(measure -> values.put(ExperimentReader.MEASURE, measure.id()));
        if (experiment.scenario() instanceof TaskScenario) {
            values.put(ExperimentReader.AVERAGE, experiment.average().word());
        }
        if (experiment.scenario().targetLabels()) {
            values.put("budgets", budgets(experiment.budgets()));
        }
        return values;
    }

    private static Map<String, Object> scenario(Experiment experiment) {
        Scenario scenario = experiment.scenario();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(ScenarioReader.KIND, scenario.kind());
        if (scenario instanceof DomainScenario domains) {
            add(domains, experiment.isSingleRun(), values);
        } else if (scenario instanceof TaskScenario tasks) {
            values.put(
                    "tasks", tasks.tasks().stream().map(ExperimentWriter::task).toList());
            tasks.backbone().ifPresent(backbone -> values.put("backbone", plugin("backbone", backbone)));
            values.put("held-out", tasks.heldOut().of());
            values.put(ScenarioReader.SPLIT, tasks.split());
        } else if (scenario instanceof EpisodeScenario episodes) {
            ShotWriter.add(episodes, values);
        } else if (scenario instanceof ZeroShotScenario zero) {
            ShotWriter.add(zero, values);
        } else if (scenario instanceof RelationalScenario relational) {
            add(relational, values);
        }
        if (!scenario.preprocess().isEmpty()) {
            values.put(
                    "preprocess", scenario.preprocess().stream().map(Step::word).toList());
        }
        scenario.pixels().ifPresent(n -> values.put("pixels", n));
        return values;
    }

    private static void add(RelationalScenario scenario, Map<String, Object> values) {
        values.put("source", domain(scenario.source()));
        values.put("target", domain(scenario.target()));
        values.put(RelationalReader.TRAIN_FOLDS, scenario.trainFolds());
        scenario.folds().ifPresent(n -> values.put(RelationalReader.FOLDS, n));
        if (!scenario.mapping().isEmpty()) {
            List<String> mapping = new ArrayList<>();
            scenario.mapping().forEach((from, to) -> mapping.add(from + RelationalReader.ARROW + to));
            values.put(RelationalReader.MAPPING, mapping);
        }
        values.put(ScenarioReader.SPLIT, scenario.split());
    }

    private static Map<String, Object> task(TaskSource source) {
        Map<String, Object> values = plugin("data", source.data());
        source.name().ifPresent(name -> values.put("name", name));
        return values;
    }

    private static void add(DomainScenario scenario, boolean isSingleRun, Map<String, Object> values) {
        if (!scenario.sources().isEmpty()) {
            values.put(
                    "source",
                    scenario.sources().stream().map(ExperimentWriter::domain).toList());
        }
        values.put("target", domain(scenario.target()));
        scenario.backbone().ifPresent(backbone -> values.put("backbone", plugin("backbone", backbone)));
        if (scenario.isTransductive()) {
            values.put("protocol", isSingleRun ? ScenarioReader.SINGLE_RUN : ScenarioReader.TRANSDUCTIVE);
        } else {
            if (scenario.heldOut() instanceof HoldOut.Share share) {
                values.put("held-out", share.of());
            } else if (scenario.heldOut() instanceof HoldOut.Apart apart) {
                values.put("held-out", domain(apart.samples()));
            } else if (scenario.heldOut() instanceof HoldOut.AllButPerClass pool) {
                values.put("pool-per-class", pool.samples());
            }
            if (scenario.isDrawn()) {
                values.put(ScenarioReader.SPLIT, scenario.split());
            }
            values.put("unlabelled", scenario.unlabelled().word());
            values.put("target-labels", scenario.targetLabels() ? "use" : "ignore");
        }
        values.put("target-weight", scenario.targetWeight());
        scenario.sourceLabelsPerClass().ifPresent(n -> values.put("source-labels-per-class", n));
    }

    static Map<String, Object> domain(Domain domain) {
        Map<String, Object> values = plugin("data", domain.data());
        domain.bias().ifPresent(bias -> values.put("bias", Settings.values(bias)));
        domain.labelShift().ifPresent(shift -> values.put("label-shift", Settings.values(shift)));
        return values;
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> values = plugin("strategy", entry.choice());
        entry.learner().ifPresent(learner -> values.put(StrategyReader.LEARNER, plugin("learner", learner)));
        entry.grid().ifPresent(grid -> {
            values.keySet().removeAll(grid.settings());
            Map<String, Object> tried = new LinkedHashMap<>();
            grid.settings().forEach(key -> tried.put(key, grid.values(key)));
            values.put(GridReader.GRID, tried);
        });
        values.put("name", entry.name());
        return values;
    }

    private static Map<String, Object> control(Arm arm) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("control", arm.control().id());
        values.put("name", arm.name());
        values.put("of", arm.of());
        arm.samples().ifPresent(samples -> values.putAll(domain(samples)));
        arm.backbone().ifPresent(backbone -> values.putAll(plugin("backbone", backbone)));
        return values;
    }

    static Map<String, Object> plugin(String kind, Chosen<?> choice) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(kind, choice.plugin().id());
        values.putAll(choice.values());
        return values;
    }

    private static Map<String, Object> budgets(List<Budget> budgets) {
        String kind = budgets.get(0) instanceof Budget.PerClass
                ? "per-class"
                : budgets.get(0) instanceof Budget.Count ? "count" : "share";
        return Map.of(kind, budgets.stream().map(ExperimentWriter::size).toList());
    }

    private static Object size(Budget budget) {
        return budget instanceof Budget.Share share ? (Object) share.of() : (Object) (int) budget.size();
    }
}
