package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A contract that a broken strategy keeps would be none. */
class ZeroShotContractTest {
    @Test
    void aStrategyThatIsAsItShouldBeKeepsIt() {
        assertThat(broken((seen, context) -> Fitted.of(nearest(seen)))).isEmpty();
    }

    @Test
    void anAnswerThatIsNoProbabilityBreaksIt() {
        assertThat(broken((seen, context) -> changed(nearest(seen), p -> 2 * p)))
                .contains("features are attributes", "one seen class");
    }

    @Test
    void learningNothingBreaksIt() {
        assertThat(broken((seen, context) -> Fitted.of(samples -> {
                    requireFinite(nearest(seen), samples);
                    return Scores.OfClasses.uniform(seen.candidates(), samples.size());
                })))
                .containsExactly("features are attributes", "seen classes are candidates too");
    }

    @Test
    void anotherResultForTheSameSeedBreaksIt() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(broken((seen, context) -> changed(nearest(seen), p -> p * (1 + calls.incrementAndGet() * 1e-12))))
                .contains("the same seed, the same result");
    }

    @Test
    void lookingAtLabelsOfCandidatesBreaksIt() {
        assertThat(broken((seen, context) -> changed(
                        nearest(seen), p -> p / (1 + 1e-9 * seen.labelled().size()))))
                .containsExactly("labels of candidates change nothing");
    }

    @Test
    void anExceptionThatIsNoRefusalBreaksIt() {
        assertThat(broken((seen, context) -> {
                    if (seen.seenClasses().size() == 3) {
                        throw new IllegalStateException("there were 3");
                    }
                    return Fitted.of(nearest(seen));
                }))
                .containsExactly("three seen classes");
    }

    @Test
    void lookingPastWhatIsMissingBreaksIt() {
        assertThat(broken((seen, context) -> Fitted.of(nearest(seen, true))))
                .containsExactly("a missing attribute", "an infinite attribute");
    }

    @Test
    void judgingSamplesByTheirNeighboursBreaksIt() {
        assertThat(broken((seen, context) -> Fitted.of(samples -> samples.size() > 2
                        ? nearest(seen).scores(samples)
                        : Scores.OfClasses.uniform(seen.candidates(), samples.size()))))
                .contains("samples are judged one by one");
    }

    /** The promises that a strategy breaks, by name. */
    private static List<String> broken(ZeroShotStrategy strategy) {
        ZeroShotContract contract = new ZeroShotContract() {
            @Override
            protected List<? extends StrategyProvider<?>> strategies() {
                return List.of(new Provider(strategy));
            }

            @Override
            protected Strategy<?> strategy(StrategyProvider<?> provider) {
                return strategy;
            }

            @Override
            protected Learner learner() {
                return new NoLearner();
            }
        };
        return Broken.promises(contract.everyStrategyKeepsItsContract());
    }

    private static Predictor nearest(ZeroShot seen) {
        return nearest(seen, false);
    }

    /** Each sample is near the attributes of its class: enough where features are attributes. */
    private static Predictor nearest(ZeroShot seen, boolean lenient) {
        double[][] classes = rows(seen.descriptors().of(seen.candidates()), lenient);
        return samples -> new Scores.OfClasses(
                seen.candidates(),
                Arrays.stream(rows(samples, lenient))
                        .map(row -> nearness(row, classes))
                        .toArray(double[][]::new));
    }

    private static double[][] rows(Samples samples, boolean lenient) {
        double[][] rows = samples.vectors().toArray();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                if (!Double.isFinite(row[j]) && !lenient) {
                    throw new GraftException("samples: a value is missing, and distances need all of them.");
                }
                row[j] = Double.isFinite(row[j]) ? row[j] : 0;
            }
        }
        return rows;
    }

    private static double[] nearness(double[] row, double[][] classes) {
        double[] scores = new double[classes.length];
        for (int c = 0; c < classes.length; c++) {
            if (row.length != classes[c].length) {
                throw new GraftException("samples: they are wider than the descriptors of classes.");
            }
            double distance = 0;
            for (int j = 0; j < row.length; j++) {
                distance += (row[j] - classes[c][j]) * (row[j] - classes[c][j]);
            }
            scores[c] = 1 / (1 + distance);
        }
        double sum = Arrays.stream(scores).sum();
        return Arrays.stream(scores).map(score -> score / sum).toArray();
    }

    private static void requireFinite(Predictor predictor, Samples samples) {
        assertThat(predictor.scores(samples).size()).isEqualTo(samples.size());
    }

    private static Fitted changed(Predictor predictor, UnaryOperator<Double> change) {
        return Fitted.of(samples -> {
            Scores.OfClasses scores = (Scores.OfClasses) predictor.scores(samples);
            return new Scores.OfClasses(
                    scores.classes(),
                    Arrays.stream(scores.values())
                            .map(row -> Arrays.stream(row).map(change::apply).toArray())
                            .toArray(double[][]::new));
        });
    }

    /** What is tested learns by itself. */
    private static final class NoLearner implements Learner {
        @Override
        public boolean honoursWeights() {
            return true;
        }

        @Override
        public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
            throw new AssertionError("no learner is needed");
        }
    }

    private record Provider(ZeroShotStrategy strategy) implements StrategyProvider<NoSettings> {
        @Override
        public String id() {
            return "tested";
        }

        @Override
        public String summary() {
            return "A strategy that is tested.";
        }

        @Override
        public Family family() {
            return Family.SHOT;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_DESCRIPTORS);
        }

        @Override
        public Citation citation() {
            return new Citation("none", "");
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public ZeroShotStrategy create(NoSettings settings) {
            return strategy;
        }
    }
}
