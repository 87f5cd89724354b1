package dev.graft.testkit;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A world of classes that attributes describe: the features of a sample are a linear map of the attributes of its class, and noise.
 *
 * @param attributes of each class, {@code [classes][a]}
 * @param map of attributes to features, {@code [a][d]}
 */
record DescribedWorld(double[][] attributes, double[][] map) {
    private static final double NOISE = 0.25;

    /** Classes that differ in a few attributes each, and features that are the attributes. */
    static DescribedWorld asDescribed(int classes) {
        int count = 8;
        double[][] same = new double[count][count];
        for (int m = 0; m < count; m++) {
            same[m][m] = 1;
        }
        return new DescribedWorld(codes(classes, count), same);
    }

    /** The same classes, and so many features that mix their attributes. */
    static DescribedWorld mixed(int classes, int features) {
        int count = 8;
        Random random = new Seeds(3).random(Axis.SOURCE);
        double[][] map = new double[count][features];
        for (double[] row : map) {
            for (int j = 0; j < features; j++) {
                row[j] = random.nextGaussian() / 2;
            }
        }
        return new DescribedWorld(codes(classes, count), map);
    }

    /** Different codes of zeros and ones, as 91 is odd; unseen ones of 16 classes differ from all others in two attributes or more. */
    private static double[][] codes(int classes, int count) {
        double[][] codes = new double[classes][count];
        for (int c = 0; c < classes; c++) {
            int code = (c * 91 + 5) % 256;
            for (int m = 0; m < count; m++) {
                codes[c][m] = code >> m & 1;
            }
        }
        return codes;
    }

    int classes() {
        return attributes.length;
    }

    /** The names of the classes {@code from} up to but not including {@code to}. */
    static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(c -> "class " + c).toList();
    }

    Descriptors descriptors() {
        return new Descriptors(names(0, classes()), Dense.of(attributes));
    }

    /** So many samples of each of the classes {@code from} up to but not including {@code to}, in turn. */
    Labelled draw(int from, int to, int each, long seed) {
        Random random = new Seeds(seed).random(Axis.SOURCE);
        int[] labels =
                IntStream.range(0, (to - from) * each).map(i -> i % (to - from)).toArray();
        double[][] rows = new double[labels.length][map[0].length];
        for (int i = 0; i < rows.length; i++) {
            double[] described = attributes[from + labels[i]];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = NOISE * random.nextGaussian();
                for (int m = 0; m < described.length; m++) {
                    rows[i][j] += described[m] * map[m][j];
                }
            }
        }
        return new Labelled(Dense.of(rows), Classes.of(names(from, to), labels));
    }

    /** Samples of the first {@code seen} classes, to choose among those from {@code first} on; no label of these. */
    ZeroShot transfer(int seen, int first, int each) {
        return new ZeroShot(
                draw(0, seen, each, 1),
                names(first, classes()),
                descriptors(),
                draw(first, classes(), 1, 2).select(),
                Optional.empty());
    }
}
