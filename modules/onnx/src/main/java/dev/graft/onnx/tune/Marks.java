package dev.graft.onnx.tune;

/** At which steps a training hands over what it has: 0, 1, 2, 5, 10, 20, 50, 100 and so on, and the last. */
final class Marks {
    private Marks() {}

    /**
     * Whether a step is one.
     *
     * @param step of the whole training, at least 0
     */
    static boolean has(int step) {
        int first = step;
        while (first >= 10 && first % 10 == 0) {
            first /= 10;
        }
        return first <= 2 || first == 5;
    }
}
