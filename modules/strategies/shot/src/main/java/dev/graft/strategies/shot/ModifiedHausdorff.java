package dev.graft.strategies.shot;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares drawings by their ink: a query is of the class of the nearest support drawing.
 *
 * <pre>
 *  h(A, B) = 1/|A| Σ_a min_b |a - b|,   H(A, B) = max(h(A, B), h(B, A))   for ink pixels A, B, each about its mean
 *  p(c | x) = softmax over c of -s H_c / mean of H over classes,   H_c = min over drawings of class c</pre>
 *
 * <p>Learns nothing, needs no base and no network. Assumes thin drawings of about one size, upright. Time O(n q a²) for n support
 * drawings, q queries, a ink pixels in a drawing; memory O(n a). Not for photographs, nor for drawings that are turned or scaled.
 *
 * <p>Source: Dubuisson, Jain: A modified Hausdorff distance for object matching, ICPR 1994, the distance that gives the paper its title; on
 * drawings about their means it is the baseline of Lake, Salakhutdinov, Tenenbaum, Science 2015, whose demonstration reports 38.8 % errors over 20 one-shot
 * runs of Omniglot: 155 of 400. Deviation: distances become probabilities, which does not change the ranking.
 */
public final class ModifiedHausdorff implements EpisodeStrategy {
    private final Settings settings;

    public ModifiedHausdorff(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of the modified Hausdorff distance.
     *
     * @param sharpness s, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about =
                            "Which pixels are ink: dark or light, of mid-grey seen, or auto (the rarer side of each drawing).")
            Ink ink,

            @Setting(byDefault = "10", about = Centroids.SHARPNESS)
            double sharpness) {
        public Settings {
            require(sharpness > 0 && Double.isFinite(sharpness), "sharpness must be above 0, was %s", sharpness);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        return EachEpisode.fit(seen, context, episode -> learn(episode.support()));
    }

    private Predictor learn(Labelled support) {
        Classes classes = support.classes();
        Support.requireEachClass(classes);
        InkPoints[] known = drawings(support.samples(), "support");
        return queries -> {
            double[][] distances = Arrays.stream(drawings(queries, "queries"))
                    .map(query -> distances(query, known, classes))
                    .toArray(double[][]::new);
            return new Scores.OfClasses(
                    classes.names(), distances.length == 0 ? distances : probabilities(Matrix.of(distances)));
        };
    }

    private InkPoints[] drawings(Samples samples, String whose) {
        if (!(samples instanceof Images images)) {
            throw new GraftException(
                    "%s: a sample is a %s, and modified-hausdorff compares drawings. Name a data set of pictures, or use prototypes for vectors."
                            .formatted(whose, samples.noun()));
        }
        return IntStream.range(0, images.size())
                .mapToObj(i -> inked(InkPoints.of(images.image(i), settings.ink()), i, whose))
                .toArray(InkPoints[]::new);
    }

    private InkPoints inked(InkPoints points, int position, String whose) {
        if (points.count() == 0) {
            throw new GraftException(
                    "%s: picture %d (counted from 0) has no ink: all its pixels are on one side of mid-grey. Leave it out, or set ink, which is %s."
                            .formatted(whose, position, settings.ink()));
        }
        return points;
    }

    /** To the nearest drawing of each class, {@code [classes]}. */
    private static double[] distances(InkPoints query, InkPoints[] known, Classes classes) {
        double[] nearest = new double[classes.names().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int i = 0; i < known.length; i++) {
            int c = classes.value(i);
            nearest[c] = Math.min(nearest[c], query.distance(known[i]));
        }
        return nearest;
    }

    private double[][] probabilities(Matrix distances) {
        double[] means = distances.transpose().columnMeans();
        return Softmax.of(distances.map((q, c, d) -> means[q] > 0 ? -settings.sharpness() * d / means[q] : 0))
                .toArray();
    }

    /** Finds {@link ModifiedHausdorff}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "modified-hausdorff";
        }

        @Override
        public String summary() {
            return "Modified Hausdorff distance of ink pixels: a drawing is of the class of the nearest one.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Dubuisson, Jain: A modified Hausdorff distance for object matching. ICPR 1994",
                    "https://doi.org/10.1109/ICPR.1994.576361");
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.PICTURES);
        }

        @Override
        public Representation representation(Settings settings) {
            return Representation.AS_THEY_ARE;
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public ModifiedHausdorff create(Settings settings) {
            return new ModifiedHausdorff(settings);
        }
    }
}
