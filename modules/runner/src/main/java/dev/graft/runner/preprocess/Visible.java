package dev.graft.runner.preprocess;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.MultiTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is visible of a domain.
 *
 * @param name in messages
 * @param parts without empty ones: of a target, the samples with a visible label and the others
 */
record Visible(String name, List<Samples> parts) {
    Visible {
        parts = parts.stream().filter(part -> part.size() > 0).toList();
    }

    /** The domains of an adaptation, the target last. */
    static List<Visible> domains(Adaptation seen) {
        List<Visible> domains = new ArrayList<>();
        for (Labelled source : seen.sources()) {
            String name = seen.sources().size() == 1 ? "the source" : "source " + (domains.size() + 1);
            domains.add(new Visible(name, List.of(source.samples())));
        }
        Stream<Samples> labelled = seen.targetLabels().stream().map(Labelled::samples);
        domains.add(new Visible(
                "the target",
                Stream.concat(labelled, Stream.of(seen.target().unlabelled())).toList()));
        return domains;
    }

    /** The samples of all tasks, each once. */
    static Visible ofTasks(MultiTask seen) {
        return new Visible(
                "the tasks",
                seen.bySamples().stream().map(group -> group.get(0).samples()).toList());
    }

    Visible changed(Change change) {
        return new Visible(name, parts.stream().map(change::of).toList());
    }

    /** The width of its vectors. */
    int features() {
        if (parts.isEmpty()) {
            throw new GraftException("preprocess: no sample of %s is visible to learn the steps from.".formatted(name)
                    + " Make some visible, or leave preprocess out.");
        }
        Samples first = parts.get(0);
        return first instanceof Sparse sparse
                ? sparse.features()
                : Change.vectors(first).features();
    }
}
