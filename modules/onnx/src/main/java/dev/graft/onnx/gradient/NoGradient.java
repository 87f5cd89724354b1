package dev.graft.onnx.gradient;

/** A rule does not know the gradient of a node as it is; the walker collects these and tells all of them at once. */
public final class NoGradient extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * For a node that is as no rule knows it.
     *
     * @param why in words that go on a sentence: "mode \"cubic\" is not known"
     */
    public NoGradient(String why) {
        super(why);
    }
}
