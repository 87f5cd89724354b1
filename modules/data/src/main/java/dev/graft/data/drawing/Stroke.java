package dev.graft.data.drawing;

import static dev.graft.core.Require.require;

/**
 * The path of a round pen between touching the paper and leaving it.
 *
 * @param radii {@code [path.size()]}, the pen's radius at each point, positive; not copied
 */
public record Stroke(Polyline path, double[] radii) {
    public Stroke {
        require(radii.length == path.size(), "%d radii for %d points", radii.length, path.size());
    }
}
