package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.ZeroShot;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes a sample for what it is nearest to. */
public abstract sealed class ShotStrategy implements StrategyProvider<NoSettings> {
    /** The first labelled sample of each class. */
    public static final class FirstLabel extends ShotStrategy {
        @Override
        public String id() {
            return "first-label";
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public Strategy<?> create(NoSettings settings) {
            return (EpisodeStrategy) (seen, context) -> new Fitted(
                    seen.episodes().stream().map(FirstLabel::predictor).toList(), List.of());
        }

        private static Predictor predictor(Episodes.Episode episode) {
            Labelled support = episode.support();
            Classes labels = support.classes();
            double[][] first = IntStream.range(0, labels.names().size())
                    .mapToObj(c -> support.samples()
                            .vectors()
                            .row(IntStream.range(0, labels.size())
                                    .filter(i -> labels.value(i) == c)
                                    .findFirst()
                                    .orElseThrow()))
                    .toArray(double[][]::new);
            return nearest(first, labels.names());
        }
    }

    /** The descriptor of the class. */
    public static final class NearestDescriptor extends ShotStrategy {
        @Override
        public String id() {
            return "nearest-descriptor";
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_DESCRIPTORS);
        }

        @Override
        public boolean readsTargetLabels() {
            return false;
        }

        @Override
        public Strategy<?> create(NoSettings settings) {
            return (ZeroShotStrategy) (seen, context) -> Fitted.of(predictor(seen));
        }

        private static Predictor predictor(ZeroShot seen) {
            return nearest(seen.descriptors().of(seen.candidates()).vectors().toArray(), seen.candidates());
        }
    }

    static Predictor nearest(double[][] places, List<String> classes) {
        return samples -> {
            Dense vectors = samples.vectors();
            return new Scores.OfClasses(
                    classes,
                    IntStream.range(0, vectors.size())
                            .mapToObj(i -> closeness(vectors.row(i), places))
                            .toArray(double[][]::new));
        };
    }

    private static double[] closeness(double[] row, double[][] places) {
        double[] close = new double[places.length];
        double sum = 0;
        for (int c = 0; c < close.length; c++) {
            close[c] = Math.exp(-Math.hypot(row[0] - places[c][0], row[1] - places[c][1]));
            sum += close[c];
        }
        for (int c = 0; c < close.length; c++) {
            close[c] /= sum;
        }
        return close;
    }

    @Override
    public String summary() {
        return "A strategy of the tests, for few labels or none.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Family family() {
        return Family.SHOT;
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the runner", "");
    }
}
