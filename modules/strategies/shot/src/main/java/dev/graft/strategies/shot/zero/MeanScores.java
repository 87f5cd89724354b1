package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;

/** Which classes a method takes for alike. */
final class MeanScores {
    private MeanScores() {}

    /** The mean score that samples of each seen class have for each candidate. */
    static Exhibit of(ZeroShotTask task, Compatibility learned) {
        SeenSamples seen = task.seen();
        Matrix scores = learned.scores(seen.x(), task.signatures());
        int[] counts = seen.counts();
        double[][] means = new double[seen.classes()][scores.columns()];
        for (int i = 0; i < seen.size(); i++) {
            int label = seen.labels()[i];
            for (int c = 0; c < scores.columns(); c++) {
                means[label][c] += scores.get(i, c) / counts[label];
            }
        }
        List<List<Double>> rows = Arrays.stream(means)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new Exhibit.Matrix(
                "Mean score of the samples of each seen class (row) for each candidate",
                task.seenNames(),
                task.candidates(),
                rows);
    }
}
