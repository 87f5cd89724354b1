package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Samples that a transport moves, in tests. */
final class Moves {
    private Moves() {}

    /** Without target labels. */
    static Pairs pairs(Matrix source, int[] labels, Matrix target) {
        return new Pairs(source, Classes.of(Points.NAMES, labels), target, Optional.empty());
    }

    /** With the labels of the first target samples. */
    static Pairs pairs(Matrix source, int[] labels, Matrix target, int... visible) {
        return new Pairs(
                source, Classes.of(Points.NAMES, labels), target, Optional.of(Classes.of(Points.NAMES, visible)));
    }

    /** 0, 1, 2, 0, 1, 2 ... */
    static int[] inTurn(int samples) {
        return IntStream.range(0, samples).map(i -> i % 3).toArray();
    }

    /** A column of numbers, samples of one feature. */
    static Matrix line(double... values) {
        return Matrix.of(values).transpose();
    }

    static Matrix plus(Matrix x, double... shift) {
        return x.map((i, j, value) -> value + shift[j]);
    }

    /** Three classes in turn, each around a place of its own. */
    static Matrix clusters(int samples, double apart, long seed) {
        return Points.normal(samples, 2, seed)
                .map((i, j, value) -> value + apart * (j == 0 ? Math.cos(2.1 * (i % 3)) : Math.sin(2.1 * (i % 3))));
    }

    static Adaptation adaptation(Matrix source, int[] labels, Matrix target) {
        Labelled labelled = new Labelled(Dense.of(source.toArray()), Classes.of(Points.NAMES, labels));
        return new Adaptation(List.of(labelled), new Target.Unlabelled(Dense.of(target.toArray())), 0.5);
    }

    /** What the plan of a transport is said to be. */
    static String said(Transported transported, String what) {
        return transported.how().stream()
                .filter(row -> row.get(0).equals(what))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }
}
