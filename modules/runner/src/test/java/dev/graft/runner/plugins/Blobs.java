package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import java.util.List;
import java.util.Random;

/** Two round clouds in the plane, one per class: data that is there at once. */
public final class Blobs implements DataSet<Blobs.Of> {
    /** How a cloud's border is drawn: a setting of words. */
    public enum Edge {
        SOFT,
        VERY_HARD
    }

    /** Settings of every type. */
    public record Of(
            @Setting(byDefault = "60", about = "How many samples, at least 2.")
            int samples,

            @Setting(byDefault = "0", about = "How far both clouds are moved to the right.")
            double shift,

            @Setting(byDefault = "1", about = "The seed of the clouds.")
            long cloudSeed,

            @Setting(byDefault = "false", about = "Whether the classes have each other's place.")
            boolean swapped,

            @Setting(byDefault = "soft", about = "How far a sample lies from the middle of its cloud.")
            Edge edge,

            @Setting(byDefault = "a b", about = "The names of the two classes.")
            String names) {
        public Of {
            if (samples < 2) {
                throw new IllegalArgumentException("samples must be at least 2, was " + samples);
            }
        }

        /** Clouds with these settings, the others at their defaults. */
        public static Of of(int samples, double shift, long cloudSeed) {
            return new Of(samples, shift, cloudSeed, false, Edge.SOFT, "a b");
        }
    }

    @Override
    public String id() {
        return "blobs";
    }

    @Override
    public String summary() {
        return "Two round clouds in the plane.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public String licence() {
        return "made here";
    }

    @Override
    public Labelled load(Of settings) {
        Random random = new Random(settings.cloudSeed());
        double[][] rows = new double[settings.samples()][];
        int[] classes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            classes[i] = i % 2;
            double middle = settings.swapped() ? 1 - classes[i] : classes[i];
            double spread = settings.edge() == Edge.SOFT ? 0.8 : 0.1;
            rows[i] = new double[] {
                middle + settings.shift() + spread * random.nextGaussian(), middle + spread * random.nextGaussian()
            };
        }
        return new Labelled(Dense.of(rows), Classes.of(List.of(settings.names().split(" ")), classes));
    }
}
