package dev.graft.runner;

import dev.graft.core.labels.Classes;
import dev.graft.core.measure.Average;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.trial.TaskBench;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What multi-task learning is about, in the words of its report. */
final class TaskFacts {
    private TaskFacts() {}

    /** Adds them in order. */
    static void add(TaskBench bench, Experiment experiment, Map<String, String> facts) {
        TaskScenario scenario = bench.scenario();
        List<Task> tasks = bench.all().tasks();
        int groups = bench.all().bySamples().size();
        facts.put("kind", "multi-task learning");
        facts.put("tasks", "%d: %s".formatted(tasks.size(), DataWords.listed(bench.tasks())));
        facts.put(
                "data",
                scenario.tasks().stream()
                        .map(source -> DataWords.of(source.data()))
                        .collect(Collectors.joining("; ")));
        facts.put(
                "samples",
                "%d %ss%s"
                        .formatted(
                                bench.all().bySamples().stream()
                                        .mapToInt(
                                                group -> group.get(0).visible().size())
                                        .sum(),
                                tasks.get(0).samples().noun(),
                                groups == tasks.size()
                                        ? ", each of one task"
                                        : groups == 1
                                                ? ", the same for all tasks"
                                                : ", some of them of several tasks"));
        DataWords.addBackbone(bench, experiment, facts);
        DataWords.addPreprocessing(scenario, facts);
        facts.put(
                "held out",
                "a share of %s of each task, split %d, the same for every trial"
                        .formatted(scenario.heldOut().of(), scenario.split()));
        DataWords.addFeatures(tasks.get(0).samples(), facts);
        facts.put("predicted", predicted(tasks));
        facts.put(
                "one number for all tasks",
                experiment.average() == Average.SAMPLES
                        ? "over all held-out samples, as if they were of one task; numbers from the mean of their own"
                        : "the mean over tasks, each counting the same");
    }

    private static String predicted(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.labels() instanceof Classes classes ? DataWords.listed(classes.names()) : "a number")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
