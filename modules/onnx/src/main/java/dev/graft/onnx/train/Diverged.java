package dev.graft.onnx.train;

/** A training whose loss, or a parameter, is no finite number any more. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int step;
    private final float last;

    /**
     * What happened.
     *
     * @param step in which, counted from 1
     * @param last the last loss that was a number; NaN if there was none
     */
    public Diverged(int step, float last) {
        super("the loss of step %d is no finite number; the last one that was is %s".formatted(step, last));
        this.step = step;
        this.last = last;
    }

    /** In which step, counted from 1. */
    public int step() {
        return step;
    }

    /** The last loss that was a finite number; NaN if there was none. */
    public float last() {
        return last;
    }
}
