package dev.graft.core.result;

import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What the trials of a run left for one of its tasks: the predictions for it. Snapshots, exhibits and costs are of all tasks
 * together, and none is of one.
 *
 * @param kept predictions by hash, which the views of all tasks share: each trial is read once
 */
record TaskFiles(Run.TrialFiles files, int task, Map<String, List<Scores>> kept) implements Run.TrialFiles {

    /** The runs of the tasks, each alone. */
    static List<Run> runs(Run run) {
        if (run.tasks().size() == 1) {
            return List.of(run);
        }
        Map<String, List<Scores>> kept = new ConcurrentHashMap<>();
        return IntStream.range(0, run.tasks().size())
                .mapToObj(t -> run.ofTask(t, new TaskFiles(run.files(), t, kept)))
                .toList();
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        List<Scores> all = kept.computeIfAbsent(result.hash(), hash -> files.predictions(result));
        return task < all.size() ? List.of(all.get(task)) : List.of();
    }
}
