package dev.graft.core.seed;

import java.util.Random;

/**
 * A tree of seeds with one root: what one axis draws changes nothing that another draws, so adding a strategy, a budget
 * or a batch changes no other row.
 *
 * <p>Generators are {@link Random}, whose algorithm the Java platform specifies: the same numbers on every JDK.
 */
public record Seeds(long root) {

    /** What is random in a trial. */
    public enum Axis {
        /** Which target samples are held out: drawn once per experiment. */
        HELD_OUT,
        /** Which target samples show their label. */
        SPLIT,
        /** Which source samples are used, where not all are. */
        SOURCE,
        /** Initial weights. */
        INITIALISATION,
        /** The order of samples in training, folds of a cross-validation, augmentation. */
        BATCH_ORDER,
        /** What intervals are made of, long after the trials. */
        BOOTSTRAP,
        /** What control arms draw: whose label a source sample gets, numbers of an altered network. */
        CONTROL
    }

    /** The seeds of the trials with this number: shared by all strategies and budgets, so that they are paired. */
    public Seeds trial(int number) {
        return new Seeds(mix(root + 0x9E3779B97F4A7C15L * (number + 1L)));
    }

    /** The seed of an axis. */
    public long of(Axis axis) {
        return mix(mix(root) + 0xD1B54A32D192ED03L * (axis.name().hashCode()));
    }

    /** A new generator for an axis, at its start. */
    public Random random(Axis axis) {
        return new Random(of(axis));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
