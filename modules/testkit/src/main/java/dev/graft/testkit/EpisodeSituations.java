package dev.graft.testkit;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What every strategy for episodes must be ready for: some that are as they should be, and what breaks careless code. */
public final class EpisodeSituations {
    private static final List<String> SEEN = List.of("ash", "beech", "fir", "oak");
    private static final List<String> NEW = List.of("elder", "hazel", "ivy");
    private static final Crowds CROWDS = new Crowds(5, NEW);
    private static final Labelled BASE = new Crowds(5, SEEN).draw(20, 1);
    private static final int QUERIES = 6;
    private static final double EASY = 0.8;
    private static final double NOTHING = -1;

    private EpisodeSituations() {}

    /** Three episodes of three classes, with some samples each, and a base. */
    public static EpisodeSituation usual() {
        return of("several shots", BASE, List.of(CROWDS.draw(4, 2), CROWDS.draw(4, 3), CROWDS.draw(4, 4)), EASY);
    }

    /** All of which a strategy can make something. */
    public static List<EpisodeSituation> fair() {
        return List.of(
                usual(),
                of("one shot", BASE, List.of(CROWDS.draw(1, 2), CROWDS.draw(1, 3)), EASY),
                of("another number of shots for each class", BASE, List.of(CROWDS.draw(new int[] {5, 1, 2}, 2)), EASY),
                of("episodes of other classes", BASE, List.of(CROWDS.draw(2, 2), pair().draw(3, 3)), EASY),
                of("no base", nobody(5), List.of(CROWDS.draw(4, 2), CROWDS.draw(4, 3)), EASY),
                usual().represented(samples -> mapped(samples, row -> scaled(row, 255)))
                        .named("values up to thousands", EASY),
                usual().represented(samples -> mapped(samples, row -> scaled(row, 1e-3)))
                        .named("tiny values", EASY));
    }

    /** Of which a strategy makes what it can, or says what it cannot. */
    public static List<EpisodeSituation> poor() {
        Crowds wide = new Crowds(60, NEW);
        return List.of(
                of("one class", BASE, List.of(new Crowds(5, List.of("elder")).draw(3, 2)), NOTHING),
                of("a class without a sample", BASE, List.of(CROWDS.draw(new int[] {3, 0, 2}, 2)), NOTHING),
                of("no support at all", BASE, List.of(CROWDS.draw(1, 2).select()), NOTHING),
                of("more features than samples", nobody(60), List.of(wide.draw(2, 2)), NOTHING),
                usual().showing(0).named("a single query is shown", NOTHING),
                usual().showing().named("no query is shown", NOTHING),
                usual().asking(4).named("a single query is asked", NOTHING),
                usual().asking().named("no query is asked", NOTHING),
                changed("one feature", row -> new double[] {row[0]}),
                changed("a constant feature", row -> with(row, 1, 7)),
                changed("nothing but zeros", row -> new double[row.length]),
                changed("every sample the same", row -> new double[] {1, 2, 3, 4, 5}),
                changed("features of very different scale", row -> with(with(row, 3, 1e7 * row[3]), 4, 1e-7 * row[4])),
                twice());
    }

    /** A value of the support of the first episode is this. */
    public static EpisodeSituation supportValue(double value) {
        Labelled support = CROWDS.draw(3, 2);
        return of(
                "a support value of " + value,
                BASE,
                List.of(new Labelled(changedAt(support.samples(), 4, value), support.labels()), CROWDS.draw(3, 3)),
                NOTHING);
    }

    /** A value of a query of each episode, which is shown and asked for, is this. */
    public static EpisodeSituation queryValue(double value) {
        EpisodeSituation as = usual();
        List<Episode> episodes = as.seen().episodes().stream()
                .map(episode -> new Episode(episode.support(), changedAt(episode.queries(), 4, value)))
                .toList();
        return new EpisodeSituation(
                "a query value of " + value,
                new Episodes(BASE, episodes, Optional.empty()),
                as.heldOut().stream()
                        .map(each -> new Labelled(changedAt(each.samples(), 4, value), each.labels()))
                        .toList(),
                NOTHING);
    }

    /** A value of the base is this. */
    public static EpisodeSituation baseValue(double value) {
        return of(
                "a base value of " + value,
                new Labelled(changedAt(BASE.samples(), 4, value), BASE.labels()),
                List.of(CROWDS.draw(3, 2)),
                NOTHING);
    }

    private static EpisodeSituation of(String name, Labelled base, List<Labelled> supports, double least) {
        List<Labelled> heldOut = IntStream.range(0, supports.size())
                .mapToObj(e -> new Crowds(
                                supports.get(e).samples().vectors().features(),
                                supports.get(e).classes().names())
                        .draw(QUERIES, 100 + e))
                .toList();
        List<Episode> episodes = IntStream.range(0, supports.size())
                .mapToObj(e -> new Episode(supports.get(e), heldOut.get(e).samples()))
                .toList();
        return new EpisodeSituation(name, new Episodes(base, episodes, Optional.empty()), heldOut, least);
    }

    private static Crowds pair() {
        return new Crowds(5, List.of("sedge", "rush"));
    }

    private static Labelled nobody(int features) {
        return new Labelled(Dense.of(new double[1][features]).select(), Classes.of(SEEN));
    }

    /** Every sample of the support is there twice, and every query. */
    private static EpisodeSituation twice() {
        Labelled support = CROWDS.draw(2, 2);
        Labelled queries = CROWDS.draw(2, 3);
        int[] doubled = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
        Labelled heldOut = queries.select(doubled);
        return new EpisodeSituation(
                "every sample twice",
                new Episodes(BASE, List.of(new Episode(support.select(doubled), heldOut.samples())), Optional.empty()),
                List.of(heldOut),
                NOTHING);
    }

    private static EpisodeSituation changed(String name, UnaryOperator<double[]> row) {
        return usual().represented(samples -> mapped(samples, row)).named(name, NOTHING);
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

    private static double[] scaled(double[] row, double factor) {
        return Arrays.stream(row).map(value -> factor * value).toArray();
    }
}
