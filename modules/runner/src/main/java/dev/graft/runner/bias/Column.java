package dev.graft.runner.bias;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import java.util.List;

/** One feature of all samples. */
final class Column {
    private static final int MOST_NAMES = 30;

    private Column() {}

    /** The values of a feature, by its name or its number from 0. */
    static double[] of(Samples samples, String feature) {
        Dense vectors = vectors(samples, feature);
        int column = position(vectors, feature);
        double[] values = new double[vectors.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = vectors.row(i)[column];
            if (!Double.isFinite(values[i])) {
                throw new GraftException("bias: feature \"%s\" of sample %d is %s.".formatted(feature, i, values[i])
                        + " Choose a feature that every sample has.");
            }
        }
        return values;
    }

    private static Dense vectors(Samples samples, String feature) {
        try {
            return samples.vectors();
        } catch (GraftException noVectors) {
            throw new GraftException(
                    "bias: a %s has no feature \"%s\" to choose by. Bias vectors or pictures of one size."
                            .formatted(samples.noun(), feature),
                    noVectors);
        }
    }

    private static int position(Dense vectors, String feature) {
        List<String> names = vectors.names();
        if (names.contains(feature)) {
            return names.indexOf(feature);
        }
        if (feature.matches("[0-9]{1,9}") && Integer.parseInt(feature) < vectors.features()) {
            return Integer.parseInt(feature);
        }
        throw new GraftException("bias: there is no feature \"%s\"%s %s"
                .formatted(
                        feature,
                        Nearest.of(feature, names)
                                .map(name -> "; did you mean \"" + name + "\"?")
                                .orElse("."),
                        known(vectors)));
    }

    private static String known(Dense vectors) {
        String numbers = "numbers from 0 to " + (vectors.features() - 1);
        List<String> names = vectors.names();
        if (names.isEmpty()) {
            return "These samples have no names for their features; choose by " + numbers + ".";
        }
        return "Known: %s%s; or %s."
                .formatted(
                        String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))),
                        names.size() > MOST_NAMES ? ", ..." : "",
                        numbers);
    }
}
