package dev.graft.strategies.shot.episodic;

import dev.graft.core.samples.Finite;
import dev.graft.core.samples.Samples;

/** Samples as the vectors that they are. */
record Vectors() implements Embedder {
    @Override
    public double[][] of(Samples samples) {
        double[][] rows = samples.vectors().toArray();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Finite.require(rows[row][column], row, column, "episode");
            }
        }
        return rows;
    }
}
