package dev.graft.testkit;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every strategy for classes without labels must be ready for: some that are as they should be, and what breaks careless code. */
public final class ZeroShotSituations {
    private static final int CLASSES = 16;
    private static final int SEEN = 12;
    private static final int EACH = 15;
    private static final DescribedWorld PLAIN = DescribedWorld.asDescribed(CLASSES);
    private static final DescribedWorld MIXED = DescribedWorld.mixed(CLASSES, 14);

    private ZeroShotSituations() {}

    /** Features that are the attributes, but for noise. */
    public static ZeroShotSituation plain() {
        return of("features are attributes", PLAIN, SEEN, SEEN, EACH, 0.7);
    }

    /** Features that are a linear map of the attributes, of another width. */
    public static ZeroShotSituation mixed() {
        return of("features mix attributes", MIXED, SEEN, SEEN, EACH, 0.7);
    }

    /** Seen classes are candidates too. */
    public static ZeroShotSituation generalised() {
        return of("seen classes are candidates too", PLAIN, SEEN, 0, EACH, 0.5);
    }

    /** Of which a strategy makes what it can, or says what it cannot. */
    public static List<ZeroShotSituation> poor() {
        ZeroShotSituation usual = plain();
        return List.of(
                of("one seen class", PLAIN, 1, SEEN, EACH, 0),
                of("one seen class among the candidates", PLAIN, 1, 0, EACH, 0),
                of("two seen classes among the candidates", PLAIN, 2, 0, EACH, 0),
                of("three seen classes", PLAIN, 3, SEEN, EACH, 0),
                of("one sample of each seen class", PLAIN, SEEN, 0, 1, 0),
                of("more features than samples", DescribedWorld.mixed(CLASSES, 90), SEEN, 0, 2, 0),
                of("every candidate is seen", PLAIN, CLASSES, SEEN, EACH, 0),
                withoutSamplesOfAClass(),
                features("a constant feature", usual, row -> with(row, 1, 7)),
                features("nothing but zeros", usual, row -> new double[row.length]),
                features(
                        "features of very different scale",
                        usual,
                        row -> with(with(row, 1, 1e7 * row[1]), 2, 1e-7 * row[2])),
                descriptors("a constant attribute", usual, row -> with(row, 1, 1)),
                descriptors("nothing is said of any class", usual, row -> new double[row.length]),
                descriptor("nothing is said of a candidate", usual, new double[8]),
                descriptor("two candidates are described alike", usual, PLAIN.attributes()[SEEN + 1]));
    }

    /** A descriptor of a candidate with this value in it. */
    public static ZeroShotSituation descriptorValue(double value) {
        return descriptor(
                "an attribute of a candidate that is " + value, plain(), with(PLAIN.attributes()[SEEN], 2, value));
    }

    /** A sample of a seen class with this value in it. */
    public static ZeroShotSituation seenValue(double value) {
        ZeroShotSituation usual = plain();
        double[][] rows = usual.seen().seen().samples().vectors().toArray();
        rows[5] = with(rows[5], 2, value);
        return new ZeroShotSituation(
                "a feature of a seen sample that is " + value,
                withSeen(
                        usual.seen(),
                        new Labelled(Dense.of(rows), usual.seen().seen().labels())),
                usual.heldOut(),
                0);
    }

    /** Held-out samples that are wider than those seen. */
    public static ZeroShotSituation otherWidth() {
        return new ZeroShotSituation("samples of another width", plain().seen(), MIXED.draw(SEEN, CLASSES, 2, 9), 0);
    }

    /** The plain world with labels of candidates, which are none of a zero-shot strategy's business. */
    public static ZeroShotSituation labelled() {
        ZeroShotSituation usual = plain();
        ZeroShot seen = usual.seen();
        return new ZeroShotSituation(
                "visible labels of candidates",
                new ZeroShot(
                        seen.seen(),
                        seen.candidates(),
                        seen.descriptors(),
                        PLAIN.draw(SEEN, CLASSES, 3, 8),
                        seen.network()),
                usual.heldOut(),
                0);
    }

    private static ZeroShotSituation withoutSamplesOfAClass() {
        ZeroShotSituation usual = of("", PLAIN, SEEN, 0, EACH, 0);
        Labelled seen = usual.seen().seen();
        Classes classes = seen.classes();
        int[] others = IntStream.range(0, seen.size())
                .filter(i -> classes.value(i) != 3)
                .toArray();
        return new ZeroShotSituation(
                "a seen class without a sample", withSeen(usual.seen(), seen.select(others)), usual.heldOut(), 0);
    }

    private static ZeroShotSituation of(
            String name, DescribedWorld world, int seen, int first, int each, double least) {
        return new ZeroShotSituation(name, world.transfer(seen, first, each), world.draw(first, CLASSES, 10, 7), least);
    }

    private static ZeroShotSituation features(String name, ZeroShotSituation as, UnaryOperator<double[]> change) {
        return new ZeroShotSituation(
                name,
                withSeen(
                        as.seen(),
                        new Labelled(
                                changed(as.seen().seen().samples(), change),
                                as.seen().seen().labels())),
                new Labelled(
                        changed(as.heldOut().samples(), change), as.heldOut().labels()),
                0);
    }

    private static ZeroShotSituation descriptors(String name, ZeroShotSituation as, UnaryOperator<double[]> change) {
        return described(name, as, changed(as.seen().descriptors().samples(), change));
    }

    /** With another descriptor of the first unseen class. */
    private static ZeroShotSituation descriptor(String name, ZeroShotSituation as, double[] of) {
        double[][] rows = as.seen().descriptors().samples().vectors().toArray();
        rows[SEEN] = of;
        return described(name, as, Dense.of(rows));
    }

    private static ZeroShotSituation described(String name, ZeroShotSituation as, Samples descriptors) {
        ZeroShot seen = as.seen();
        return new ZeroShotSituation(
                name,
                new ZeroShot(
                        seen.seen(),
                        seen.candidates(),
                        new Descriptors(seen.descriptors().classes(), descriptors),
                        seen.labelled(),
                        Optional.empty()),
                as.heldOut(),
                0);
    }

    private static ZeroShot withSeen(ZeroShot transfer, Labelled seen) {
        return new ZeroShot(
                seen, transfer.candidates(), transfer.descriptors(), transfer.labelled(), transfer.network());
    }

    private static Dense changed(Samples samples, UnaryOperator<double[]> change) {
        return Dense.of(Stream.of(samples.vectors().toArray()).map(change).toArray(double[][]::new));
    }

    private static double[] with(double[] row, int column, double value) {
        double[] other = Arrays.copyOf(row, row.length);
        other[column] = value;
        return other;
    }
}
