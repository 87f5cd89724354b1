package dev.graft.runner.preprocess;

import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.MultiTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Steps in order, learned from what a strategy may see: no held-out sample has a part in them, unless the scenario shows
 * it unlabelled. Immutable and thread-safe.
 *
 * <p>All samples become vectors; sparse ones stay sparse until a step needs them dense. A vector of zeros stays one,
 * except under {@link Step#Z_SCORE}. Dense vectors are changed when they are read, which is when a number that is not
 * finite, or a negative count, is found.
 *
 * <p>Cost: a pass over the visible samples for each step that learns something.
 */
public final class Preprocessing {
    private final List<UnaryOperator<Samples>> ofSources;
    private final UnaryOperator<Samples> ofTarget;

    private Preprocessing(List<UnaryOperator<Samples>> ofSources, UnaryOperator<Samples> ofTarget) {
        this.ofSources = ofSources;
        this.ofTarget = ofTarget;
    }

    /**
     * Learns the steps, each from the samples that the steps before it have changed; without steps, samples stay what
     * they are.
     *
     * @throws dev.graft.core.GraftException if a step does not suit the samples
     */
    public static Preprocessing fit(List<Step> steps, Adaptation seen) {
        if (steps.isEmpty()) {
            UnaryOperator<Samples> asTheyAre = UnaryOperator.identity();
            return new Preprocessing(Collections.nCopies(seen.sources().size(), asTheyAre), asTheyAre);
        }
        List<UnaryOperator<Samples>> chains = chains(steps, Visible.domains(seen));
        int last = chains.size() - 1;
        return new Preprocessing(List.copyOf(chains.subList(0, last)), chains.get(last));
    }

    /**
     * Learns the steps from the samples of all tasks, which are those of one domain, and gives what they do to a sample.
     *
     * @throws dev.graft.core.GraftException if a step does not suit the samples
     */
    public static UnaryOperator<Samples> ofTasks(List<Step> steps, MultiTask seen) {
        return chains(steps, List.of(Visible.ofTasks(seen))).get(0);
    }

    /**
     * Learns the steps from these samples, and gives what they do to any of the same kind.
     *
     * @throws dev.graft.core.GraftException if a step does not suit the samples
     */
    public static UnaryOperator<Samples> ofOne(List<Step> steps, Samples seen) {
        return chains(steps, List.of(new Visible("what may be learned from", List.of(seen))))
                .get(0);
    }

    private static List<UnaryOperator<Samples>> chains(List<Step> steps, List<Visible> seen) {
        List<Visible> domains = new ArrayList<>(seen);
        List<UnaryOperator<Samples>> chains = new ArrayList<>();
        for (int d = 0; d < domains.size(); d++) {
            Change finite = new Finite(domains.get(d).name());
            chains.add(finite::of);
            domains.set(d, domains.get(d).changed(finite));
        }
        for (Step step : steps) {
            List<Change> changes = step.fit(domains);
            for (int d = 0; d < chains.size(); d++) {
                UnaryOperator<Samples> before = chains.get(d);
                Change change = changes.get(d);
                chains.set(d, samples -> change.of(before.apply(samples)));
                domains.set(d, domains.get(d).changed(change));
            }
        }
        return chains;
    }

    /** Everything that a strategy may see, changed: of an adaptation with the same sources. */
    public Adaptation apply(Adaptation seen) {
        return seen.represented(ofSources, ofTarget);
    }

    /** Samples of the target, visible or not, changed: what a strategy is judged on. */
    public Samples ofTarget(Samples samples) {
        return ofTarget.apply(samples);
    }
}
