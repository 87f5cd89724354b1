package dev.graft.runner.trial;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.MultiTask.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks that come from one table by two names: what is held out of one must not be seen by the other. */
final class SameSamples {
    private SameSamples() {}

    /** The same tasks; those whose samples are equal, one by one, have the very same object of them. */
    static List<Task> shared(List<Task> tasks) {
        Map<String, Samples> known = new HashMap<>();
        return tasks.stream()
                .map(task -> new Task(
                        task.name(),
                        new Labelled(
                                known.computeIfAbsent(fingerprint(task.samples()), any -> task.samples()),
                                task.labels())))
                .toList();
    }

    private static String fingerprint(Samples samples) {
        Fingerprint all = new Fingerprint().add(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            all.add(samples.fingerprint(i));
        }
        return all.hex();
    }
}
