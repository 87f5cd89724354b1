package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Setting;

/** The learner of these tests: the nearer the mean of a class, the more probable the class. */
public final class Means implements LearnerProvider<Means.Of> {
    /** Its one setting. */
    public record Of(
            @Setting(byDefault = "1", about = "How fast probability falls with distance.")
            double sharpness) {}

    @Override
    public String id() {
        return "linear";
    }

    @Override
    public String summary() {
        return "The nearest mean.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public Learner create(Of settings) {
        return new Learner() {
            @Override
            public boolean honoursWeights() {
                return true;
            }

            @Override
            public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
                double[][] means = means(data, weights);
                return samples -> scores(samples.vectors(), means, data.classes(), settings.sharpness());
            }
        };
    }

    /** The mean of each class; one without samples is at 0. */
    private static double[][] means(Labelled data, double[] weights) {
        Dense vectors = data.samples().vectors();
        Classes classes = data.classes();
        double[][] means = new double[classes.names().size()][vectors.features()];
        double[] totals = new double[means.length];
        for (int i = 0; i < weights.length; i++) {
            totals[classes.value(i)] += weights[i];
            for (int f = 0; f < vectors.features(); f++) {
                means[classes.value(i)][f] += weights[i] * vectors.row(i)[f];
            }
        }
        for (int c = 0; c < means.length; c++) {
            for (int f = 0; f < means[c].length; f++) {
                means[c][f] /= Math.max(totals[c], 1e-12);
            }
        }
        return means;
    }

    private static Scores.OfClasses scores(Dense vectors, double[][] means, Classes classes, double sharpness) {
        double[][] scores = new double[vectors.size()][means.length];
        for (int i = 0; i < scores.length; i++) {
            double total = 0;
            for (int c = 0; c < means.length; c++) {
                double distance = Math.hypot(vectors.row(i)[0] - means[c][0], vectors.row(i)[1] - means[c][1]);
                scores[i][c] = Math.exp(-sharpness * distance);
                total += scores[i][c];
            }
            for (int c = 0; c < means.length; c++) {
                scores[i][c] /= total;
            }
        }
        return new Scores.OfClasses(classes.names(), scores);
    }
}
