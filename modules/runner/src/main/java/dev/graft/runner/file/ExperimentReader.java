package dev.graft.runner.file;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Device;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Transfer;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.selection.Criterion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Binds the values of a file to an {@link Experiment}; notes all that is wrong before it gives up. */
final class ExperimentReader {
    static final String NAME_RULE = "letters, digits, dots, dashes and underscores, at most 100";
    static final String TUNING = "tuning";
    static final String MEASURE = "measure";
    static final String AVERAGE = "average";
    static final String CRITERION = "criterion";
    private static final Criterion DEFAULT_CRITERION = Criterion.ENTROPY;
    private static final int MOST_THREADS = 1024;

    private ExperimentReader() {}

    static Experiment read(Value root) {
        Problems problems = new Problems();
        Optional<Experiment> experiment = read(root, problems);
        problems.throwIfAny();
        return experiment.orElseThrow();
    }

    /** The experiment; empty if something is wrong with it, which is noted. */
    static Optional<Experiment> read(Value root, Problems problems) {
        Section file = Section.of(root, problems);
        if (!(root instanceof Value.Keys)) {
            return Optional.empty();
        }
        PluginReader plugins = new PluginReader(problems);

        String name = name(file);
        String title = file.text("title").orElse(name);
        long seed = file.whole("seed", 1);
        Optional<Integer> repetitions =
                file.value("seeds").map(v -> file.integer("seeds", Experiment.DEFAULT_SEEDS, 1, Experiment.MOST_SEEDS));
        int threads = file.integer("threads", 1, 1, MOST_THREADS);
        Device device = device(file);
        Optional<Scenario> scenario = file.required("scenario")
                .flatMap(value -> ScenarioReader.read(Section.of(value, problems), plugins, problems));
        Chosen<LearnerProvider<?>> learner = file.value("learner")
                .flatMap(value -> plugins.read(value, "learner", Known.learners()))
                .orElseGet(Known::usualLearner);
        Optional<Measure> measure = measure(file);
        Average average = average(file, scenario);
        Criterion criterion = criterion(file, problems);
        List<Entry> strategies = new StrategyReader(plugins, problems).read(file, criterion);
        if (file.has(TUNING)
                && strategies.stream().noneMatch(entry -> entry.grid().isPresent())
                && !problems.any()) {
            file.problem(
                    TUNING,
                    "is for strategies with a grid, and none here has one. Give one a grid, or remove the key.");
        }
        scenario.flatMap(known -> Grid.unfit(known, strategies))
                .ifPresent(why -> file.problem("strategies", why + "."));
        boolean targetLabels = scenario.map(Scenario::targetLabels).orElse(true);
        BudgetReader budgets = new BudgetReader(file, problems);
        boolean nothingToSay = scenario.isEmpty() && !file.has("budgets"); // whether there must be some is not known
        var visible = nothingToSay ? List.<Budget>of() : targetLabels ? budgets.read() : budgets.none();
        scenario.flatMap(known -> known.unfit(visible)).ifPresent(why -> file.problem("budgets", why));
        if (device.kind() == Device.Kind.CUDA
                && scenario.map(s -> s.backbone().isEmpty()).orElse(false)) {
            file.problem(
                    "device",
                    "%s is for a backbone, and the scenario has none. Name a backbone, or remove the key."
                            .formatted(device.word()));
        }
        Optional<Entry> transferring =
                strategies.stream().filter(entry -> !entry.isBaseline()).findFirst();
        if (transferring.isPresent()
                && scenario.filter(s -> !s.hasSomethingToTransfer()).isPresent()) {
            file.problem(
                    "scenario",
                    "it has no source, and \"%s\" has nothing to transfer. Name a data set as source, or a backbone; without, baselines can be run."
                            .formatted(transferring.get().name()));
        }
        Class<? extends Transfer> transfer =
                scenario.<Class<? extends Transfer>>map(Scenario::transfer).orElse(Adaptation.class);
        List<Entry> all = Entry.withScratch(strategies, transfer);
        List<Arm> controls = new ControlReader(plugins, problems).read(file, scenario, all);
        boolean singleRun =
                file.value("scenario").filter(ScenarioReader::isSingleRun).isPresent();
        if (singleRun && repetitions.orElse(1) != 1) {
            file.problem("seeds", "protocol: single-run has one. Remove one of the two.");
        }
        if (file.has(SuiteReader.PUBLISHED)) {
            file.value(SuiteReader.PUBLISHED);
            file.problem(
                    SuiteReader.PUBLISHED,
                    "stands beside scenarios, and there are none here. Write scenarios: {NAME: {}}.");
        }
        file.value(SuiteReader.SCENARIOS);
        file.done();
        if (problems.any()) {
            return Optional.empty();
        }
        int seeds = repetitions.orElse(singleRun ? 1 : Experiment.DEFAULT_SEEDS);
        Experiment experiment = new Experiment(
                name,
                title,
                seed,
                seeds,
                threads,
                device,
                scenario.orElseThrow(),
                learner,
                all,
                visible,
                controls,
                measure,
                average);
        makeAll(experiment, file);
        return Optional.of(experiment);
    }

    /** What strategies are compared by, where the file says it. */
    private static Optional<Measure> measure(Section file) {
        List<String> known = Stream.of(Measure.values()).map(Measure::id).toList();
        return file.has(MEASURE) ? Measure.withId(file.word(MEASURE, "", known)) : Optional.empty();
    }

    private static Average average(Section file, Optional<Scenario> scenario) {
        if (file.has(AVERAGE) && scenario.filter(TaskScenario.class::isInstance).isEmpty() && scenario.isPresent()) {
            file.problem(AVERAGE, "is for several tasks, and the scenario has one. Remove the key.");
        }
        Optional<Average> fixed = scenario.flatMap(Scenario::average);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        List<String> words =
                Stream.of(Average.TASKS, Average.SAMPLES).map(Average::word).toList();
        return Average.withWord(file.word(AVERAGE, Average.TASKS.word(), words)).orElse(Average.TASKS);
    }

    /** By what settings are chosen where strategies have grids. */
    private static Criterion criterion(Section file, Problems problems) {
        Optional<Section> tuning = file.value(TUNING).map(value -> Section.of(value, problems));
        List<String> known = Stream.of(Criterion.values()).map(Criterion::id).toList();
        String word = tuning.map(section -> section.word(CRITERION, DEFAULT_CRITERION.id(), known))
                .orElse(DEFAULT_CRITERION.id());
        tuning.ifPresent(Section::done);
        return Criterion.withId(word).orElseThrow();
    }

    private static Device device(Section file) {
        Optional<String> word = file.text("device");
        Optional<Device> device = word.flatMap(Device::parse);
        if (word.isPresent() && device.isEmpty()) {
            file.problem("device", "expected auto, cpu, cuda or cuda:NUMBER, found \"" + word.get() + "\".");
        }
        return device.orElse(Device.AUTO);
    }

    static String name(Section file) {
        String name = file.requiredText("name");
        if (!name.isEmpty() && !Experiment.validName(name)) {
            file.problem("name", "names the folder of results: " + NAME_RULE + ", found \"" + name + "\".");
        }
        return name;
    }

    /** What cannot be made is found before anything runs. */
    private static void makeAll(Experiment experiment, Section file) {
        try {
            Experiment.makeLearner(experiment.learner());
        } catch (GraftException | IllegalArgumentException e) {
            file.problem("learner", String.valueOf(e.getMessage()));
        }
        for (Entry entry : experiment.strategies()) {
            try {
                requireSees(entry, experiment.scenario());
                entry.learner().ifPresent(Experiment::makeLearner);
            } catch (GraftException | IllegalArgumentException e) {
                file.problem("strategies", entry.name() + ": " + e.getMessage());
            }
        }
    }

    private static void requireSees(Entry entry, Scenario scenario) {
        Class<? extends Transfer> sees = entry.strategy().sees();
        boolean lifted = sees == Adaptation.class && Known.lifts(scenario.transfer());
        if (sees != scenario.transfer() && !lifted) {
            throw new IllegalArgumentException(
                    "it is no strategy for scenarios of kind %s. Take another; \"./graft list strategies\" shows the families."
                            .formatted(scenario.kind()));
        }
    }
}
