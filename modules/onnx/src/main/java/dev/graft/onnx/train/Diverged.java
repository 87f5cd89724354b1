package dev.graft.onnx.train;

import java.util.List;

/** A training whose loss, or a parameter, is no finite number any more. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int step;
    private final transient List<Float> before;

    /**
     * What happened.
     *
     * @param what is no finite number: "loss", "domain loss"
     * @param step in which, counted from 1
     * @param last the last loss that was a number; NaN if there was none
     * @param before the losses of steps of the same call in front of it
     */
    public Diverged(String what, int step, float last, List<Float> before) {
        super("the %s of step %d is no finite number; the last loss that was one is %s".formatted(what, step, last));
        this.what = what;
        this.step = step;
        this.before = List.copyOf(before);
    }

    /** What is no finite number: the loss, a term of it, or a parameter. */
    public String what() {
        return what;
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
