package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

/**
 * Rows of a batch that belong together: those of a domain.
 *
 * @param name how an {@link Objective} asks for them
 * @param from the first of them
 * @param size how many there are, at least 1
 * @param share of the loss of labels, beside other parts; 0 for samples without
 */
public record Part(String name, int from, int size, double share) {
    public Part {
        require(from >= 0 && size >= 1, "%s: rows from %d on, %d of them", name, from, size);
        require(share >= 0, "%s: its share of the loss must be at least 0, was %s", name, share);
    }

    /** The first row behind it. */
    public int to() {
        return from + size;
    }
}
