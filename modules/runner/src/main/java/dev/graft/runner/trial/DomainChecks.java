package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the domains of an experiment fit together; what does not is refused before anything is computed. */
final class DomainChecks {
    /** Some samples of two domains may well be equal, short texts for instance; so many are not there by chance. */
    private static final double MOST_SHARED = 0.25;

    private DomainChecks() {}

    /** Same classes, same columns, and a target that is large enough for what is held out and for the budgets. */
    static void requireTogether(DomainBench bench, Experiment experiment) {
        Labelled target = bench.target();
        for (Labelled source : bench.sources()) {
            requireSameClasses("source", source, "target", target);
            requireSameColumns("source", source.samples(), "target", target.samples());
        }
        int heldOut = bench.heldOut().get(0).positions().length;
        if (bench.holdOut() instanceof HoldOut.AllButPerClass pool) {
            requireMoreThan(pool, target);
        } else if (heldOut < 2
                || (heldOut > target.size() - 2 && !experiment.scenario().isTransductive())) {
            throw new GraftException(
                    "scenario.held-out: %d of %d target samples are held out; both parts need at least 2."
                                    .formatted(heldOut, target.size())
                            + " Use more target samples or another share.");
        }
        experiment.budgets().forEach(budget -> requireFits(budget, bench, target.size() - heldOut));
    }

    /** Held-out samples of a data set of its own are like those of the target, and no others than in its pool. */
    static void requireBeside(Labelled pool, Labelled heldOut) {
        requireSameKind("scenario.held-out", "held-out", heldOut.samples(), pool.samples());
        requireSameClasses("target", pool, "held-out", heldOut);
        requireSameColumns("target", pool.samples(), "held-out", heldOut.samples());
        Set<String> known = new HashSet<>();
        IntStream.range(0, pool.size()).forEach(i -> known.add(pool.samples().fingerprint(i)));
        long shared = IntStream.range(0, heldOut.size())
                .filter(i -> known.contains(heldOut.samples().fingerprint(i)))
                .count();
        if (shared > MOST_SHARED * heldOut.size()) {
            throw new GraftException(
                    "scenario.held-out: %d of %d of its samples are in the target too. Give them different data: another part, file or seed."
                            .formatted(shared, heldOut.size()));
        }
    }

    /** A source that holds the held-out samples shows their labels. */
    static void requireApart(DomainBench bench) {
        int shared = SharedSamples.inSources(bench);
        int heldOut = bench.heldOut().get(0).positions().length;
        if (shared > MOST_SHARED * heldOut) {
            throw new GraftException(
                    ("scenario: %d of %d held-out target samples are in the source too, with their labels."
                                    + " Give source and target different data: another file, where or seed.")
                            .formatted(shared, heldOut));
        }
    }

    /** An unrelated source stands in the place of the source: the same kind of samples, and no held-out one among them. */
    static void requireUnrelated(Arm arm, Labelled source, DomainBench bench) {
        Samples from = source.samples();
        Samples to = bench.target().samples();
        requireSameKind("controls", arm.name(), from, to);
        int shared = SharedSamples.in(List.of(source), bench);
        int heldOut = bench.heldOut().get(0).positions().length;
        if (shared > MOST_SHARED * heldOut) {
            throw new GraftException(
                    "controls: %d of %d held-out target samples are in the data of \"%s\" too, with their labels. Choose other data for it."
                            .formatted(shared, heldOut, arm.name()));
        }
    }

    private static void requireSameKind(String where, String name, Samples from, Samples to) {
        if (from.getClass() != to.getClass()) {
            throw new GraftException(
                    "%s: the samples of \"%s\" are %ss, those of the target %ss. Choose another data set for it."
                            .formatted(where, name, from.noun(), to.noun()));
        }
        if (width(from) != width(to)) {
            throw new GraftException("%s: \"%s\" has %d features, the target %d. Choose another data set for it."
                    .formatted(where, name, width(from), width(to)));
        }
        if (from instanceof Audio one && to instanceof Audio two && one.hertz() != two.hertz()) {
            throw new GraftException("%s: \"%s\" has %d Hz, the target %d. Choose another data set for it."
                    .formatted(where, name, one.hertz(), two.hertz()));
        }
    }

    /** The width of vectors; 0 for what has none yet. */
    private static int width(Samples samples) {
        if (samples instanceof Dense table) {
            return table.features();
        }
        return samples instanceof Sparse rows ? rows.features() : 0;
    }

    private static void requireSameClasses(String one, Labelled first, String other, Labelled second) {
        List<String> from = first.classes().names();
        List<String> to = second.classes().names();
        if (!from.equals(to)) {
            throw new GraftException(
                    ("scenario: %s and %s have different classes: %s and %s. An adaptation needs the same."
                                    + " Rename classes, or leave out those that only one of them has.")
                            .formatted(one, other, from, to));
        }
    }

    /** Columns of two tables are matched by their place: equal numbers of them with other names are not the same features. */
    private static void requireSameColumns(String one, Samples first, String other, Samples second) {
        if (!(first instanceof Dense from && second instanceof Dense to)
                || from.names().size() != to.names().size()
                || from.names().equals(to.names())) {
            return;
        }
        int column = 0;
        while (from.names().get(column).equals(to.names().get(column))) {
            column++;
        }
        throw new GraftException(("scenario: feature %d is \"%s\" in the %s and \"%s\" in the %s."
                        + " Give both tables the same columns in the same order.")
                .formatted(column + 1, from.names().get(column), one, to.names().get(column), other));
    }

    private static void requireMoreThan(HoldOut.AllButPerClass pool, Labelled target) {
        int[] counts = target.classes().counts();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] <= pool.samples()) {
                throw new GraftException(
                        ("scenario.pool-per-class: %d of class \"%s\" leave none to hold out: the target has %d."
                                        + " Use a smaller number.")
                                .formatted(
                                        pool.samples(), target.classes().names().get(c), counts[c]));
            }
        }
    }

    private static void requireFits(Budget budget, DomainBench bench, int pool) {
        int visible = bench.split(budget, 0).visible().length;
        if (!budget.isZero() && visible == 0) {
            throw new GraftException("budgets: %s of %d target samples shows no label. Use a larger budget, or 0."
                    .formatted(budget, pool));
        }
        double asked = budget instanceof Budget.PerClass perClass
                ? (double) perClass.labels() * bench.target().classes().names().size()
                : budget.size();
        if (visible == pool && asked > pool) {
            throw new GraftException(
                    "budgets: %s is more than the %d samples of the target's training pool.".formatted(budget, pool)
                            + " Use a smaller budget or more target samples; share: [1] shows all labels.");
        }
    }
}
