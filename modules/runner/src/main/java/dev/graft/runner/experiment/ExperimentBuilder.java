package dev.graft.runner.experiment;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.Device;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Experiment} in Java, with the defaults of experiment files; settings that a plug-in refuses are an {@link
 * IllegalArgumentException}. Mutable, for one thread.
 */
public final class ExperimentBuilder {
    private final String name;
    private String title;
    private long seed = 1;
    private int seeds = Experiment.DEFAULT_SEEDS;
    private int threads = 1;
    private Device device = Device.AUTO;
    private Optional<Scenario> whole = Optional.empty();
    private final DomainDraft domains = new DomainDraft();
    private Optional<Measure> measure = Optional.empty();
    private Average average = Average.TASKS;
    private @Nullable Chosen<LearnerProvider<?>> learner;
    private final List<Entry> strategies = new ArrayList<>();
    private List<Budget> budgets = List.of();
    private final List<Arm> controls = new ArrayList<>();

    ExperimentBuilder(String name) {
        this.name = name;
        this.title = name;
    }

    public ExperimentBuilder title(String question) {
        title = question;
        return this;
    }

    public ExperimentBuilder seed(long root) {
        seed = root;
        return this;
    }

    public ExperimentBuilder seeds(int repetitions) {
        seeds = repetitions;
        return this;
    }

    public ExperimentBuilder threads(int perTrial) {
        threads = perTrial;
        return this;
    }

    public <S extends Record> ExperimentBuilder source(DataSet<S> data, S settings) {
        return source(Domain.of(data, settings));
    }

    public ExperimentBuilder source(Domain domain) {
        domains.sources.add(domain);
        return this;
    }

    public <S extends Record> ExperimentBuilder target(DataSet<S> data, S settings) {
        return target(Domain.of(data, settings));
    }

    public ExperimentBuilder target(Domain domain) {
        domains.target = domain;
        return this;
    }

    /** What is compared on, whole: tasks, for instance, that are learned together. */
    public ExperimentBuilder scenario(Scenario other) {
        whole = Optional.of(other);
        return this;
    }

    /** What verdicts rest on, and how several tasks become one number. */
    public ExperimentBuilder judgedBy(Measure other, Average over) {
        measure = Optional.of(other);
        average = over;
        return this;
    }

    public <S extends Record> ExperimentBuilder backbone(Backbone<S> network, S settings) {
        domains.backbone = Optional.of(new Chosen<>(network, settings));
        return this;
    }

    /**
     * The pre-trained network, by id.
     *
     * @param settings by key, of the types that {@code graft describe} shows; the others are at their defaults
     */
    public ExperimentBuilder backbone(String id, Map<String, Object> settings) {
        Backbone<?> network = Known.backbones().get(id);
        domains.backbone = Optional.of(new Chosen<>(network, Settings.create(network.settings(), settings)));
        return this;
    }

    public ExperimentBuilder device(Device where) {
        device = where;
        return this;
    }

    /** What vectors go through before a strategy sees them. */
    public ExperimentBuilder preprocess(Step... steps) {
        domains.preprocess = List.of(steps);
        return this;
    }

    /** The side to which pictures are resized where a strategy takes them as raw vectors. */
    public ExperimentBuilder pixels(int side) {
        domains.pixels = OptionalInt.of(side);
        return this;
    }

    public ExperimentBuilder heldOut(double share) {
        domains.heldOut = new HoldOut.Share(share);
        return this;
    }

    public ExperimentBuilder split(int number) {
        domains.split = number;
        return this;
    }

    /** Strategies are judged on all samples of a data set of its own; the target's are the training pool. */
    public ExperimentBuilder heldOut(Domain samples) {
        domains.heldOut = new HoldOut.Apart(samples);
        return this;
    }

    /** So many target samples of each class are the training pool; strategies are judged on the others. */
    public ExperimentBuilder poolPerClass(int samples) {
        domains.heldOut = new HoldOut.AllButPerClass(samples);
        return this;
    }

    /** No target label; all target samples visible without labels, and judged: the protocol of many papers. */
    public ExperimentBuilder transductive() {
        domains.heldOut = new HoldOut.All();
        return unlabelled(Unlabelled.TEST).ignoreTargetLabels();
    }

    /** The same with all source labels, once. */
    public ExperimentBuilder singleRun() {
        return seeds(1).transductive();
    }

    public ExperimentBuilder unlabelled(Unlabelled visible) {
        domains.unlabelled = visible;
        return this;
    }

    /** Unsupervised adaptation: no target label is ever visible. */
    public ExperimentBuilder ignoreTargetLabels() {
        domains.targetLabels = false;
        return this;
    }

    public ExperimentBuilder targetWeight(double share) {
        domains.targetWeight = share;
        return this;
    }

    public ExperimentBuilder sourceLabelsPerClass(int labels) {
        domains.sourceLabelsPerClass = OptionalInt.of(labels);
        return this;
    }

    public <S extends Record> ExperimentBuilder learner(LearnerProvider<S> provider, S settings) {
        learner = new Chosen<>(provider, settings);
        return this;
    }

    /** Adds strategies with their default settings, by id. */
    public ExperimentBuilder strategies(String... ids) {
        for (String id : ids) {
            strategies.add(new Entry(id, Chosen.byDefault(Known.strategies().get(id))));
        }
        return this;
    }

    /** Adds a strategy under a name of its own. */
    public <S extends Record> ExperimentBuilder strategy(String entry, StrategyProvider<S> provider, S settings) {
        return strategy(new Entry(entry, new Chosen<>(provider, settings)));
    }

    /**
     * Adds a strategy under a name of its own, by id.
     *
     * @param settings by key, of the types that {@code graft describe} shows; the others are at their defaults
     */
    public ExperimentBuilder strategy(String entry, String id, Map<String, Object> settings) {
        StrategyProvider<?> provider = Known.strategies().get(id);
        return strategy(new Entry(entry, new Chosen<>(provider, Settings.create(provider.settings(), settings))));
    }

    /** Adds a strategy as it is, with a learner of its own for instance. */
    public ExperimentBuilder strategy(Entry entry) {
        strategies.add(entry);
        return this;
    }

    /** How many target labels are visible: one budget or several, ascending, of one kind. */
    public ExperimentBuilder budgets(Budget... visible) {
        budgets = List.of(visible);
        return this;
    }

    /** Runs every strategy that a control takes something from again, without it. */
    public ExperimentBuilder controls(Control... asked) {
        List.of(asked).forEach(control -> controls.add(Arm.of(control)));
        return this;
    }

    /** Runs strategies again with something taken away: {@code Arm.unrelated(data, settings).only("coral")}. */
    public ExperimentBuilder control(Arm arm) {
        controls.add(arm);
        return this;
    }

    /**
     * The experiment; scratch is put in front if it is not there.
     *
     * @throws IllegalArgumentException if something does not fit, in words
     */
    public Experiment build() {
        Scenario scenario = whole.orElseGet(domains::scenario);
        List<Entry> entries = Entry.withScratch(strategies, scenario.transfer());
        return new Experiment(
                name,
                title,
                seed,
                seeds,
                threads,
                device,
                scenario,
                learner == null ? Known.usualLearner() : learner,
                entries,
                scenario.targetLabels() || !budgets.isEmpty() ? budgets : List.of(new Budget.PerClass(0)),
                controls.stream().map(arm -> arm.resolved(entries)).toList(),
                measure,
                scenario.average().orElse(average));
    }
}
