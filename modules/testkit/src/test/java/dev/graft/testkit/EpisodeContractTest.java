package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A contract that a broken strategy keeps would be none. */
class EpisodeContractTest {
    @Test
    void aStrategyThatIsAsItShouldBeKeepsIt() {
        assertThat(broken(EpisodeContractTest::means)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoProbabilityBreaksIt() {
        assertThat(broken(changing(p -> Double.NaN))).contains("several shots", "one class", "every sample twice");
    }

    @Test
    void learningNothingBreaksIt() {
        assertThat(broken((seen, context) -> each(
                        seen,
                        context,
                        (episode, known) -> samples -> Scores.OfClasses.uniform(
                                episode.support().classes().names(), samples.size()))))
                .contains("several shots", "one shot", "no base");
    }

    @Test
    void anotherResultForTheSameSeedBreaksIt() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(broken(changing(p -> p * (1 + 1e-9 / calls.incrementAndGet()))))
                .contains("the same seed, the same result");
    }

    @Test
    void aPredictorTooFewBreaksIt() {
        assertThat(broken((seen, context) ->
                        new Fitted(means(seen, context).predictors().subList(0, 1), List.of())))
                .contains("several shots");
    }

    @Test
    void anExceptionThatIsNoRefusalBreaksIt() {
        assertThat(broken((seen, context) -> {
                    if (seen.episodes().get(0).support().size() == 0) {
                        throw new IllegalStateException("n was 0");
                    }
                    return means(seen, context);
                }))
                .containsExactly("no support at all");
    }

    @Test
    void lookingPastWhatIsMissingBreaksIt() {
        assertThat(broken((seen, context) -> each(seen, context, (episode, known) -> samples -> {
                    try {
                        return known.scores(samples);
                    } catch (GraftException missing) {
                        return Scores.OfClasses.uniform(
                                episode.support().classes().names(), samples.size());
                    }
                })))
                .containsExactly("a missing query value");
    }

    @Test
    void judgingByTheQueriesThatAreShownBreaksIt() {
        assertThat(broken((seen, context) -> each(
                        seen, context, (episode, known) -> episode.queries().size() == 2 ? guess(episode) : known)))
                .containsExactly("queries that are shown do not matter");
    }

    @Test
    void judgingByTheQueriesThatAreAskedBreaksIt() {
        assertThat(broken((seen, context) -> each(
                        seen,
                        context,
                        (episode, known) -> samples ->
                                samples.size() == 2 ? guess(episode).scores(samples) : known.scores(samples))))
                .containsExactly("queries are judged one by one");
    }

    @Test
    void learningFromOtherEpisodesBreaksIt() {
        assertThat(broken((seen, context) -> each(
                        seen,
                        context,
                        (episode, known) -> seen.episodes().size() == 1
                                        && seen.base().size() > 0
                                        && episode.support().size() == 12
                                ? guess(episode)
                                : known)))
                .contains("episodes do not learn from each other");
    }

    @Test
    void goingOnWhenCancelledBreaksIt() {
        assertThat(broken((seen, context) -> means(seen, new QuietContext(context.seeds(), context.learner()))))
                .containsExactly("it ends when cancelled");
    }

    @Test
    void aNeedThatIsNotMetBreaksIt() {
        assertThat(broken(EpisodeContractTest::means, Need.TRAINABLE_BACKBONE))
                .containsExactly("it is handed what it needs");
        assertThat(broken(EpisodeContractTest::means, Need.BASE_CLASSES)).isEmpty();
    }

    /** The promises that a strategy breaks, by name. */
    private static List<String> broken(EpisodeStrategy strategy) {
        return broken(strategy, Need.CLASS_LABELS);
    }

    private static List<String> broken(EpisodeStrategy strategy, Need need) {
        EpisodeContract contract = new EpisodeContract() {
            @Override
            protected List<? extends StrategyProvider<?>> strategies() {
                return List.of(new Provider(strategy, need));
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

    private static Fitted means(Episodes seen, FitContext context) {
        return each(seen, context, (episode, known) -> known);
    }

    private static EpisodeStrategy changing(DoubleUnaryOperator change) {
        return (seen, context) -> each(seen, context, (episode, known) -> samples -> {
            Scores.OfClasses scores = (Scores.OfClasses) known.scores(samples);
            double[][] values = Arrays.stream(scores.values())
                    .map(row -> Arrays.stream(row).map(change).toArray())
                    .toArray(double[][]::new);
            return new Scores.OfClasses(scores.classes(), values);
        });
    }

    /** A predictor for each episode, made of the nearest class mean of its support. */
    private static Fitted each(Episodes seen, FitContext context, Made made) {
        List<Predictor> predictors = new ArrayList<>();
        for (Episode episode : seen.episodes()) {
            context.checkCancelled();
            predictors.add(made.of(episode, nearest(episode.support())));
        }
        return new Fitted(predictors, List.of());
    }

    private static Predictor nearest(Labelled support) {
        if (support.size() == 0) {
            throw new GraftException("episode: the support has no sample, at least one is needed.");
        }
        double[] ones = DoubleStream.generate(() -> 1).limit(support.size()).toArray();
        Predictor means = new NearestMeans().fit(support, ones, new Seeds(1));
        return samples -> {
            requireFinite(samples);
            return means.scores(samples);
        };
    }

    private static void requireFinite(Samples samples) {
        for (int i = 0; i < samples.size(); i++) {
            if (!Arrays.stream(samples.vectors().row(i)).allMatch(Double::isFinite)) {
                throw new GraftException("queries: a value is missing, and distances need all of them.");
            }
        }
    }

    private static Predictor guess(Episode episode) {
        return samples -> Scores.OfClasses.uniform(episode.support().classes().names(), samples.size());
    }

    @FunctionalInterface
    private interface Made {
        Predictor of(Episode episode, Predictor known);
    }

    private record Provider(EpisodeStrategy strategy, Need need) implements StrategyProvider<NoSettings> {
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
            return Set.of(need);
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
        public EpisodeStrategy create(NoSettings settings) {
            return strategy;
        }
    }
}
