package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What every strategy must be ready for: two that are as they should be, and what breaks careless code. */
public final class Situations {
    private static final double TARGET_WEIGHT = 0.5;
    private static final int SOURCES = 60;
    private static final int UNLABELLED = 40;
    private static final Clouds HERE = new Clouds(4, 0);
    private static final Clouds THERE = new Clouds(4, 0.5);

    private Situations() {}

    /** Two domains a little apart, with some target labels. */
    public static Situation shifted() {
        return of("domains a little apart", List.of(HERE.draw(SOURCES, 1)), THERE, 8, UNLABELLED, 0.8);
    }

    /** All of which a strategy can make something. */
    public static List<Situation> fair() {
        return List.of(
                shifted(),
                of("domains alike", List.of(HERE.draw(SOURCES, 1)), HERE, 8, UNLABELLED, 0.8),
                of("no target label", List.of(HERE.draw(SOURCES, 1)), THERE, 0, UNLABELLED, 0.75),
                of("three sources", List.of(HERE.draw(30, 1), THERE.draw(31, 2), HERE.draw(2, 3)), THERE, 8, 40, 0.8));
    }

    /** Of which a strategy makes what it can, or says what it cannot. */
    public static List<Situation> poor() {
        Clouds wide = new Clouds(40, 0.5);
        return List.of(
                of("one class", List.of(HERE.draw(new int[12], 1)), THERE, 0, 10, 0),
                of("one source sample", List.of(HERE.draw(1, 1)), THERE, 4, 10, 0),
                of("one target sample", List.of(HERE.draw(SOURCES, 1)), THERE, 0, 1, 0),
                of("one labelled target sample, and no other", List.of(HERE.draw(SOURCES, 1)), THERE, 1, 0, 0),
                of("more features than samples", List.of(wide.draw(12, 1)), wide, 4, 10, 0),
                changed("a constant feature", row -> with(row, 1, 7)),
                changed("nothing but zeros", row -> new double[row.length]),
                changed("features of very different scale", row -> with(with(row, 1, 1e7 * row[1]), 2, 1e-7 * row[2])),
                changed("every sample twice", row -> with(row, 3, row[2])));
    }

    /** The shifted domains as sparse vectors. */
    public static Situation sparse() {
        Situation as = shifted();
        return new Situation(
                "sparse vectors",
                as.seen().represented(Situations::sparse, Situations::sparse),
                new Labelled(sparse(as.heldOut().samples()), as.heldOut().labels()),
                as.leastAccuracy());
    }

    private static Samples sparse(Samples samples) {
        Dense dense = samples.vectors();
        int[] starts = new int[dense.size() + 1];
        Arrays.setAll(starts, row -> row * dense.features());
        int[] columns = new int[dense.size() * dense.features()];
        Arrays.setAll(columns, entry -> entry % dense.features());
        double[] values =
                Arrays.stream(dense.toArray()).flatMapToDouble(Arrays::stream).toArray();
        return Sparse.of(dense.features(), starts, columns, values);
    }

    /** Without any target sample. */
    public static Situation emptyTarget() {
        return of("no target sample", List.of(HERE.draw(SOURCES, 1)), THERE, 0, 0, 0);
    }

    /** The shifted domains, where a value of the source's sample 5 is this. */
    public static Situation sourceValue(double value) {
        Situation as = shifted();
        return new Situation(
                "a source value of " + value,
                as.seen().represented(samples -> changedAt(samples, 5, value), UnaryOperator.identity()),
                as.heldOut(),
                0);
    }

    /** The shifted domains, where a value of sample 5 of each part of the target is this. */
    public static Situation targetValue(double value) {
        Situation as = shifted();
        return new Situation(
                "a target value of " + value,
                as.seen().represented(UnaryOperator.identity(), samples -> changedAt(samples, 5, value)),
                as.heldOut(),
                0);
    }

    private static Situation of(
            String name, List<Labelled> sources, Clouds target, int labelled, int unlabelled, double leastAccuracy) {
        int features = target.features();
        Labelled pool = target.draw(labelled + unlabelled + 1, 11);
        int[] visible = range(0, labelled);
        Samples rest = pool.samples().select(range(labelled, labelled + unlabelled));
        Target shown =
                labelled == 0 ? new Target.Unlabelled(rest) : new Target.PartlyLabelled(pool.select(visible), rest);
        return new Situation(
                name,
                new Adaptation(sources, shown, TARGET_WEIGHT),
                new Clouds(features, target.shift()).draw(30, 12),
                leastAccuracy);
    }

    private static Situation changed(String name, UnaryOperator<double[]> row) {
        Situation as = shifted();
        UnaryOperator<Samples> change = samples -> mapped(samples, row);
        return new Situation(
                name,
                as.seen().represented(change, change),
                new Labelled(change.apply(as.heldOut().samples()), as.heldOut().labels()),
                0);
    }

    private static Samples mapped(Samples samples, UnaryOperator<double[]> row) {
        return Dense.of(Arrays.stream(samples.vectors().toArray()).map(row).toArray(double[][]::new));
    }

    private static Samples changedAt(Samples samples, int position, double value) {
        double[][] rows = samples.vectors().toArray();
        rows[position][1] = value;
        return Dense.of(rows);
    }

    private static double[] with(double[] row, int column, double value) {
        double[] changed = row.clone();
        changed[column] = value;
        return changed;
    }

    private static int[] range(int from, int to) {
        int[] range = new int[to - from];
        Arrays.setAll(range, i -> from + i);
        return range;
    }
}
