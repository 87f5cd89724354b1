package dev.graft.onnx.train;

import java.util.List;

/** A training whose loss, or a parameter, is no finite number any more. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int step;
    private final transient List<Float> before;

    /**
     * What happened.
     *
     * @param step in which, counted from 1
     * @param last the last loss that was a number; NaN if there was none
     * @param before the losses of steps of the same call in front of it
     */
    public Diverged(int step, float last, List<Float> before) {
        super("the loss of step %d is no finite number; the last one that was is %s".formatted(step, last));
        this.step = step;
        this.before = List.copyOf(before);
    }

    /** In which step, counted from 1. */
    public int step() {
        return step;
    }

    /** The losses of the steps of the same call in front of it, which were finite numbers. */
    public List<Float> before() {
        return before;
    }
}
