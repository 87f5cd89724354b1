package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A contract that a broken strategy keeps would be none. */
class StrategyContractTest {
    @Test
    void aStrategyThatIsAsItShouldBeKeepsIt() {
        assertThat(broken(StrategyContractTest::joint)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoProbabilityBreaksIt() {
        assertThat(broken((seen, context) -> changed(joint(seen), p -> Double.NaN)))
                .contains("domains alike", "one class");
        assertThat(broken((seen, context) -> changed(joint(seen), p -> 2 * p))).contains("domains alike");
    }

    @Test
    void learningNothingBreaksIt() {
        assertThat(broken((seen, context) -> changed(joint(seen), p -> 1 - p))).contains("domains alike");
    }

    @Test
    void anotherResultForTheSameSeedBreaksIt() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(broken((seen, context) -> changed(joint(seen), p -> (p + calls.incrementAndGet() * 1e-9) / 1)))
                .contains("the same seed, the same result");
    }

    @Test
    void anExceptionThatIsNoRefusalBreaksIt() {
        assertThat(broken((seen, context) -> {
                    if (seen.sources().get(0).size() == 1) {
                        throw new IllegalStateException("n was 1");
                    }
                    return joint(seen);
                }))
                .containsExactly("one source sample");
    }

    @Test
    void lookingPastWhatIsMissingBreaksIt() {
        assertThat(broken((seen, context) -> joint(
                        seen.represented(samples -> filled(samples.vectors()), samples -> filled(samples.vectors())))))
                .contains("a missing source value");
    }

    @Test
    void judgingSamplesByTheirNeighboursBreaksIt() {
        assertThat(broken((seen, context) -> Fitted.of(samples -> samples.size() == 30
                        ? joint(seen).predictors().get(0).scores(samples)
                        : Scores.OfClasses.uniform(Clouds.NAMES, samples.size()))))
                .contains("samples are judged one by one");
    }

    /** The promises that a strategy breaks, by name. */
    private static List<String> broken(AdaptationStrategy strategy) {
        StrategyContract contract = new StrategyContract() {
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
                return new NearestMeans();
            }
        };
        return Broken.promises(contract.everyStrategyKeepsItsContract());
    }

    private static Fitted joint(Adaptation seen, Object context) {
        return joint(seen);
    }

    private static Fitted joint(Adaptation seen) {
        Pooled pooled = Pooled.sources(seen).with(seen.targetLabels(), seen.targetWeight());
        return Fitted.of(new NearestMeans().fit(pooled.data(), pooled.weights(), new Seeds(1)));
    }

    private static Fitted changed(Fitted fitted, UnaryOperator<Double> change) {
        return Fitted.of(samples -> {
            Scores.OfClasses scores =
                    (Scores.OfClasses) fitted.predictors().get(0).scores(samples);
            double[][] values = Arrays.stream(scores.values())
                    .map(row -> Arrays.stream(row).map(change::apply).toArray())
                    .toArray(double[][]::new);
            return new Scores.OfClasses(scores.classes(), values);
        });
    }

    private static Dense filled(Dense vectors) {
        if (vectors.size() == 0) {
            return vectors;
        }
        return Dense.of(Arrays.stream(vectors.toArray())
                .map(row ->
                        Arrays.stream(row).map(x -> Double.isFinite(x) ? x : 0).toArray())
                .toArray(double[][]::new));
    }

    private record Provider(AdaptationStrategy strategy) implements StrategyProvider<NoSettings> {
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
            return Family.FEATURE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.SOURCE_LABELS, Need.TARGET_SAMPLES);
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
        public AdaptationStrategy create(NoSettings settings) {
            return strategy;
        }
    }
}
