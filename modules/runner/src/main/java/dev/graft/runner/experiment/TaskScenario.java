package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.MultiTask;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Several tasks that are learned together.
 *
 * @param tasks where they come from: data sets with several tasks each, or with one
 * @param backbone the pre-trained network, if there is one
 * @param heldOut of each task, of each class alike; tasks over the same samples hold out the same ones. Fixed by the experiment's
 *     seed, the same for every trial
 * @param split which of the random splits
 * @param preprocess what vectors go through before a strategy sees them, in this order; learned from the samples of all tasks
 * @param pixels as in {@link DomainScenario}
 */
public record TaskScenario(
        List<TaskSource> tasks,
        Optional<Chosen<Backbone<?>>> backbone,
        HoldOut.Share heldOut,
        int split,
        List<Step> preprocess,
        OptionalInt pixels)
        implements Scenario {
    public static final HoldOut.Share DEFAULT_HELD_OUT = new HoldOut.Share(0.25);

    public TaskScenario {
        tasks = List.copyOf(tasks);
        preprocess = List.copyOf(preprocess);
        require(!tasks.isEmpty(), "tasks must not be empty");
        Scenario.requireSplit(split);
        Scenario.requirePixels(pixels);
    }

    /** The tasks of data sets, with the defaults of experiment files. */
    public static TaskScenario of(TaskSource... tasks) {
        return new TaskScenario(List.of(tasks), Optional.empty(), DEFAULT_HELD_OUT, 1, List.of(), OptionalInt.empty());
    }

    /** The same with another share held out. */
    public TaskScenario withHeldOut(double share) {
        return new TaskScenario(tasks, backbone, new HoldOut.Share(share), split, preprocess, pixels);
    }

    /** The same with another of the random splits. */
    public TaskScenario withSplit(int number) {
        return new TaskScenario(tasks, backbone, heldOut, number, preprocess, pixels);
    }

    @Override
    public String kind() {
        return "multitask";
    }

    @Override
    public Class<MultiTask> transfer() {
        return MultiTask.class;
    }
}
