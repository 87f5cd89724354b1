package dev.graft.onnx.prepare.opset;

/** What a node computes cannot be said in a newer version; all of these in a graph are told at once. */
final class Unsayable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * For a node as it is.
     *
     * @param why in words that go on a sentence: "its output saved_mean is read"
     */
    Unsayable(String why) {
        super(why);
    }
}
