package dev.graft.strategies.shot.episodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Episodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a fit, whatever is learned. */
final class FitTest {
    private static final Make PICTURES = Make.small().of("conv 8 4x4 /4");

    private static double[][] scores(Fitted fitted, int episode, Samples queries) {
        return ((Scores.OfClasses) fitted.predictors().get(episode).scores(queries)).values();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers(Make.Id id) {
        Make make = PICTURES.turned().augmented("affine").steps(8);
        Episodes seen = Drawings.seen(Drawings.base(), 1, 2);
        Samples queries = seen.episodes().get(1).queries();
        double[][] one = scores(make.of(id).fit(seen, Quiet.context(3)), 1, queries);
        assertThat(scores(make.of(id).fit(seen, Quiet.context(3)), 1, queries)).isDeepEqualTo(one);
        assertThat(scores(make.of(id).fit(seen, Quiet.context(4)), 1, queries)).isNotEqualTo(one);
    }

    /** The base decides what is learned: of other episodes, and of their queries, nothing shows. */
    @ParameterizedTest
    @EnumSource
    void anEpisodeDoesNotDependOnOthersNorAQueryOnOthers(Make.Id id) {
        Episodes two = Drawings.seen(Drawings.base(), 1, 2);
        Episodes one = new Episodes(two.base(), two.episodes().subList(1, 2), Optional.empty());
        Samples queries = two.episodes().get(1).queries();
        Fitted fitted = PICTURES.of(id).fit(two, Quiet.context(3));
        double[][] all = scores(fitted, 1, queries);
        assertThat(scores(PICTURES.of(id).fit(one, Quiet.context(3)), 0, queries))
                .isDeepEqualTo(all);
        Fitted again = PICTURES.of(id).fit(two, Quiet.context(3));
        assertThat(scores(again, 1, queries.select(4))[0]).isEqualTo(all[4]);
    }

    @ParameterizedTest
    @EnumSource
    void predictorsScoreSideBySide(Make.Id id) {
        Episodes seen = Drawings.seen(Drawings.base(), 1, 12);
        Fitted fitted = PICTURES.of(id).fit(seen, Quiet.context(3));
        Fitted again = PICTURES.of(id).fit(seen, Quiet.context(3));
        List<double[][]> inTurn = IntStream.range(0, 12)
                .mapToObj(e -> scores(fitted, e, seen.episodes().get(e).queries()))
                .toList();
        List<double[][]> atOnce = IntStream.range(0, 12)
                .parallel()
                .mapToObj(e -> scores(again, e, seen.episodes().get(e).queries()))
                .toList();
        for (int e = 0; e < 12; e++) {
            assertThat(atOnce.get(e)).isDeepEqualTo(inTurn.get(e));
            assertThat(List.of(inTurn.get(e)))
                    .allSatisfy(row -> assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTrainedCountsOnce(Make.Id id) {
        Fitted fitted = PICTURES.of(id).fit(Drawings.seen(Drawings.base(), 1, 3), Quiet.context(3));
        // weights 8 x 16, scales and shifts; siamese networks weigh 9 x 8 differences and have a bias
        long layers = 8 * 16 + 2 * 8;
        assertThat(fitted.trainedParameters()).hasValue(id == Make.Id.SIAMESE ? layers + 8 * 9 + 1 : layers);
        assertThat(fitted.exhibits()).extracting(Exhibit::title).contains("What training episodes were drawn of");
    }

    @Test
    void anEmbeddingIsShown() {
        Episodes seen = Drawings.seen(Drawings.base(), 1, 1);
        Predictor predictor =
                PICTURES.protonet().fit(seen, Quiet.context(3)).predictors().get(0);
        Dense embedded = predictor.embed(seen.episodes().get(0).queries()).orElseThrow();
        assertThat(embedded.size()).isEqualTo(10);
        assertThat(embedded.features()).isEqualTo(8 * 9);
    }

    /** As it hears and is heard. */
    private record Ear(List<String> heard, int patience) implements FitContext {
        @Override
        public Seeds seeds() {
            return new Seeds(3);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Device device() {
            return Device.CPU;
        }

        @Override
        public Learner learner() {
            return new Quiet();
        }

        @Override
        public FeatureStore features() {
            return (samples, network) -> {
                throw new AssertionError("no backbone");
            };
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {
            throw new AssertionError("a network of all episodes is no predictor of one");
        }

        @Override
        public void progress(String stage, int done, int total) {
            heard.add(stage + " " + done + " of " + total);
        }

        @Override
        public void checkCancelled() {
            if (heard.size() >= patience) {
                throw new CancellationException("enough");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void progressIsToldAndAFitEndsWhenItIsCancelled(Make.Id id) {
        Episodes seen = Drawings.seen(Drawings.base(), 1, 1);
        List<String> heard = new ArrayList<>();
        PICTURES.steps(3).of(id).fit(seen, new Ear(heard, 99));
        assertThat(heard)
                .containsExactly("training episodes 1 of 3", "training episodes 2 of 3", "training episodes 3 of 3");
        assertThatThrownBy(() -> PICTURES.steps(9).of(id).fit(seen, new Ear(new ArrayList<>(), 2)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutShotsOfItsOwnATrainingEpisodeHasThoseOfTheScenario() {
        Fitted three = PICTURES.protonet().fit(Drawings.seen(Drawings.base(), 3, 1), Quiet.context(3));
        Exhibit.Table table = (Exhibit.Table) three.exhibits().get(3);
        assertThat(table.rows().get(0)).contains("3 classes, of each 3 support samples and 2 queries", "60", "none");
        Fitted turned = PICTURES.turned().protonet().fit(Drawings.seen(Drawings.base(), 3, 1), Quiet.context(3));
        assertThat(((Exhibit.Table) turned.exhibits().get(3)).rows().get(0)).contains("240", "3 of 4");
    }

    @ParameterizedTest
    @EnumSource
    void tooFewBaseClassesAreRefused(Make.Id id) {
        Episodes seen = Drawings.seen(Drawings.base(), 1, 1);
        assertThatThrownBy(() -> PICTURES.way(61).of(id).fit(seen, Quiet.context(3)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the base has 60 classes")
                .hasMessageContaining("Set train-way to 60 or less");
    }

    @ParameterizedTest
    @EnumSource
    void aNetworkWithoutALayerInFrontOfTheLastIsRefused(Make.Id id) {
        Episodes seen = Drawings.as(Drawings.seen(Drawings.base(), 1, 1), Samples::vectors);
        assertThatThrownBy(() -> Make.small().of("dropout 0.5").of(id).fit(broken(seen), Quiet.context(3)))
                .isInstanceOf(GraftException.class);
    }

    /** With a number that is missing. */
    private static Episodes broken(Episodes seen) {
        return Drawings.as(
                seen,
                samples -> Dense.over(samples.size(), 144, (row, into) -> {
                    System.arraycopy(((Dense) samples).row(row), 0, into, 0, into.length);
                    into[5] = Double.NaN;
                }));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingNumberIsRefused(Make.Id id) {
        Episodes whole = Drawings.as(Drawings.seen(Drawings.base(), 1, 1), Samples::vectors);
        Episodes broken = broken(whole);
        assertThatThrownBy(() -> Make.small().of(id).fit(broken, Quiet.context(3)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("finite");
        Episodes later = new Episodes(whole.base(), broken.episodes(), Optional.empty());
        assertThatThrownBy(() -> Make.small().of(id).fit(later, Quiet.context(3)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("column 5 of the episode");
    }

    @Test
    void featuresAreMatchedWithoutABaseAndWithoutTraining() {
        Labelled support = new Labelled(
                Dense.of(new double[] {1, 0}, new double[] {0, 2}, new double[] {0, 1}),
                Classes.of(List.of("a", "b", "none"), 0, 1, 1));
        Labelled none = new Labelled(Dense.over(0, 2, (row, into) -> {}), Classes.of(List.of("x")));
        Samples queries = Dense.of(new double[] {3, 4}, new double[] {0, 0});
        Episodes seen = new Episodes(none, List.of(new Episodes.Episode(support, queries)), Optional.empty());
        Fitted fitted = Make.small().matching(MatchingNetwork.Embed.FEATURES, 1).fit(seen, Quiet.context(3));
        double[][] p = scores(fitted, 0, queries);
        double first = StrictMath.exp(0.6);
        double second = 2 * StrictMath.exp(0.8);
        assertThat(p[0][0]).isCloseTo(first / (first + second), within(1e-9));
        assertThat(p[0][1]).isCloseTo(second / (first + second), within(1e-9));
        assertThat(p[0][2]).isZero();
        assertThat(p[1]).containsExactly(new double[] {1.0 / 3, 2.0 / 3, 0}, within(1e-12));
        assertThat(fitted.trainedParameters()).hasValue(0);
        assertThatThrownBy(() -> Make.small().of(Make.Id.MATCHING).fit(seen, Quiet.context(3)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "matching: embedding: network learns from base classes, and the scenario has none. Give it some, or take embedding: features.");
    }

    @Test
    void anEpisodeWithoutSupportIsRefused() {
        Labelled nothing = new Labelled(Dense.over(0, 2, (row, into) -> {}), Classes.of(List.of("x")));
        Labelled base = new Labelled(Dense.over(0, 2, (row, into) -> {}), Classes.of(List.of("y")));
        Episodes seen = new Episodes(base, List.of(new Episodes.Episode(nothing, nothing.samples())), Optional.empty());
        assertThatThrownBy(() ->
                        Make.small().matching(MatchingNetwork.Embed.FEATURES, 1).fit(seen, Quiet.context(3)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "matching: episode 1, counted from 1, has no support. A class needs at least one labelled sample.");
    }
}
