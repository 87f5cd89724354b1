package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.preprocess.Preprocessing;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Several tasks. Those over the very same samples are split together: a sample that is held out is so for all of them.
 *
 * @see MultiTask#bySamples
 */
public final class TaskBench implements Bench {
    /** Behind the numbers of trials: a task draws nothing that a trial draws. */
    private static final int FIRST_GROUP = Experiment.MOST_SEEDS;

    private final TaskScenario scenario;
    private final Seeds seeds;
    private final MultiTask all;
    private final List<List<Task>> groups;

    /**
     * A bench over tasks that are loaded already.
     *
     * @param all the tasks with all their labels
     * @throws dev.graft.core.GraftException if they do not fit together
     */
    public TaskBench(Experiment experiment, MultiTask all) {
        this(scenario(experiment), new Seeds(experiment.seed()), all);
        TaskChecks.requireTogether(this, all, experiment);
    }

    private TaskBench(TaskScenario scenario, Seeds seeds, MultiTask all) {
        this.scenario = scenario;
        this.seeds = seeds;
        this.all = all;
        this.groups = all.bySamples();
    }

    private static TaskScenario scenario(Experiment experiment) {
        require(experiment.scenario() instanceof TaskScenario, "the scenario has a target, no tasks");
        return (TaskScenario) experiment.scenario();
    }

    static TaskBench load(Experiment experiment) {
        TaskScenario scenario = scenario(experiment);
        List<Task> tasks = scenario.tasks().stream()
                .flatMap(source -> source.load().stream())
                .toList();
        TaskChecks.requireSeveral(tasks);
        return new TaskBench(
                experiment,
                new MultiTask(SameSamples.shared(tasks), scenario.backbone().map(Bench::network)));
    }

    /** The tasks with all their labels. */
    public MultiTask all() {
        return all;
    }

    @Override
    public List<String> tasks() {
        return all.tasks().stream().map(Task::name).toList();
    }

    /** What the experiment says of it. */
    public TaskScenario scenario() {
        return scenario;
    }

    @Override
    public Optional<Network> network() {
        return all.network();
    }

    @Override
    public List<Samples> samples() {
        return groups.stream().map(group -> group.get(0).samples()).toList();
    }

    @Override
    public Seeds seeds(int seed) {
        return seeds.trial(seed);
    }

    @Override
    public Budget effective(StrategyProvider<?> strategy, Budget budget) {
        return budget;
    }

    @Override
    public List<HeldOut> heldOut() {
        return heldOut(splits(new Budget.Count(0), 0));
    }

    private List<HeldOut> heldOut(List<Split> splits) {
        Map<Split, Samples> samples = new HashMap<>();
        return IntStream.range(0, splits.size())
                .mapToObj(t -> {
                    Task task = all.tasks().get(t);
                    int[] positions = splits.get(t).heldOut();
                    return new HeldOut(
                            positions,
                            samples.computeIfAbsent(
                                    splits.get(t), split -> task.samples().select(positions)),
                            task.labels().select(positions));
                })
                .toList();
    }

    /** One for each task; tasks over the same samples have the very same one. */
    @Override
    public List<Split> splits(Budget budget, int seed) {
        Map<String, Split> splits = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Task> group = groups.get(g);
            Split split = Split.draw(
                    group.get(0).labels(),
                    scenario.heldOut(),
                    budget,
                    Split.seeds(seeds, scenario.split()).trial(FIRST_GROUP + g),
                    seeds(seed).trial(FIRST_GROUP + g));
            group.forEach(task -> splits.put(task.name(), split));
        }
        return all.tasks().stream()
                .map(task -> Objects.requireNonNull(splits.get(task.name())))
                .toList();
    }

    @Override
    public Offer offer(List<Split> splits, int seed, List<Step> steps) {
        MultiTask seen = seen(splits);
        List<HeldOut> heldOut = heldOut(splits);
        if (steps.isEmpty()) {
            return new Offer(seen, heldOut);
        }
        UnaryOperator<Samples> steady = Preprocessing.ofTasks(steps, seen);
        IdentityHashMap<Samples, Samples> changed = new IdentityHashMap<>();
        UnaryOperator<Samples> change = samples -> changed.computeIfAbsent(samples, steady);
        return new Offer(
                seen.represented(change),
                heldOut.stream().map(each -> each.represented(change)).toList());
    }

    private MultiTask seen(List<Split> splits) {
        Map<Split, Samples> samples = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < splits.size(); t++) {
            Task task = all.tasks().get(t);
            int[] visible = splits.get(t).visible();
            Samples own = samples.computeIfAbsent(
                    splits.get(t), split -> task.samples().select(visible));
            tasks.add(new Task(task.name(), new Labelled(own, task.labels().select(visible))));
        }
        return new MultiTask(tasks, all.network());
    }

    @Override
    public TaskBench represented(UnaryOperator<Samples> representation) {
        return new TaskBench(scenario, seeds, all.represented(representation));
    }

    @Override
    public TaskBench with(Network other) {
        return new TaskBench(scenario, seeds, new MultiTask(all.tasks(), Optional.of(other)));
    }

    @Override
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        all.tasks().forEach(task -> TrialHash.add(task.visible(), data.add(task.name())));
        List<Integer> group = all.tasks().stream()
                .map(task -> IntStream.range(0, groups.size())
                        .filter(g -> groups.get(g).contains(task))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return List.of(
                        data.hex(),
                        group,
                        scenario.heldOut(),
                        scenario.split(),
                        scenario.preprocess(),
                        scenario.pixels())
                .toString();
    }
}
