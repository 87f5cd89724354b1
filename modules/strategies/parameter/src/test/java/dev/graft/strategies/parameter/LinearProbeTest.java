package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.testkit.Unwatched;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
    private static final List<String> AB = List.of("a", "b");
    private static final Labelled SOURCE = data(1, 2, 3);
    private static final Labelled TARGET = data(8, 9);
    private static final Network NETWORK =
            new Network("n", Path.of("n"), "0".repeat(64), new InputContract.Words(true), "mean");

    private final Witness witness = new Witness();

    private static final LinearProbe.Settings SETTINGS =
            new LinearProbe.Settings(LinearProbe.Head.LEARNER, List.of(0.01), Recipes.steps(10));

    private static LinearProbe probe() {
        return new LinearProbe(SETTINGS);
    }

    @Test
    void itLearnsFromTheTargetsLabelsAloneEachWithTheSameWeight() {
        Target target = new Target.PartlyLabelled(TARGET, Dense.of(new double[] {7}));
        Adaptation seen = new Adaptation(List.of(SOURCE), target, 0.5, Optional.of(NETWORK), AB);
        assertThat(probe().fit(seen, witness).predictors()).hasSize(1);
        assertThat(witness.rows).containsExactly(8.0, 9.0);
        assertThat(witness.weights).containsExactly(1, 1);
    }

    @Test
    void itIsFoundAndWantsFeaturesOfABackbone() {
        StrategyProvider<?> found = ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals("linear-probe"))
                .findFirst()
                .orElseThrow();
        assertThat(new LinearProbe.Provider().representation(SETTINGS)).isEqualTo(Representation.FEATURES);
        assertThat(found.needs()).contains(Need.BACKBONE, Need.TARGET_LABELS).doesNotContain(Need.SOURCE_LABELS);
        Adaptation without = new Adaptation(List.of(SOURCE), new Target.PartlyLabelled(TARGET, TARGET.samples()), 0.5);
        assertThat(Need.BACKBONE.unmetBy(without, witness)).contains("the scenario has no backbone");
    }

    private static Labelled data(double... values) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return new Labelled(Dense.of(rows), Classes.of(AB, new int[rows.length]));
    }

    /** A context whose learner remembers what it was handed. */
    private static final class Witness implements Unwatched, Learner {
        private final List<Double> rows = new ArrayList<>();
        private double[] weights = {};

        @Override
        public boolean honoursWeights() {
            return true;
        }

        @Override
        public Predictor fit(Labelled data, double[] given, Seeds seeds) {
            for (double[] row : data.samples().vectors().toArray()) {
                rows.add(row[0]);
            }
            weights = given;
            return samples -> Scores.OfClasses.uniform(AB, samples.size());
        }

        @Override
        public Seeds seeds() {
            return new Seeds(42);
        }

        @Override
        public Learner learner() {
            return this;
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {
            throw new UnsupportedOperationException();
        }
    }
}
