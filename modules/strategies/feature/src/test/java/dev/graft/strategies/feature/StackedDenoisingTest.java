package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.strategies.feature.DenoisingStack.Representation;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StackedDenoisingTest {
    private static final double[][] ROWS = {{1, 0, 2}, {3, 1, 0}, {2, 0, 1}, {0, 1, 0}};

    @Test
    void feedsEachLayerByTheOneBelow() {
        Design x = Design.of("source", Dense.of(ROWS));
        DenoisingLayer first = DenoisingLayer.of(x, 0.5, 1e-5);
        DenoisingLayer second = DenoisingLayer.of(new DenseDesign(first.hidden(x)), 0.5, 1e-5);
        CommonSpacePredictor predictor = predictor(settings(2, 5000, Representation.ALL), alike(Dense.of(ROWS)));

        double[] mapped = predictor.embed(Dense.of(ROWS)).orElseThrow().row(1);

        double[] one = first.hidden(x).row(1);
        double[] two = second.hidden(new DenseDesign(first.hidden(x))).row(1);
        // both domains have these samples: the scatter is twice that of one, and the ridge half as strong
        assertThat(mapped).hasSize(9).startsWith(3, 1, 0);
        assertThat(Arrays.copyOfRange(mapped, 3, 6)).containsExactly(one, within(1e-4));
        assertThat(Arrays.copyOfRange(mapped, 6, 9)).containsExactly(two, within(1e-3));
        assertThat(predictor.map().parameters()).isEqualTo(2 * (3 * 3 + 3));
    }

    @ParameterizedTest
    @EnumSource(Representation.class)
    void showsWhatIsAskedForOfIt(Representation representation) {
        Dense all = embedded(Representation.ALL);
        Dense part = embedded(representation);

        int[] columns =
                switch (representation) {
                    case ALL -> IntStream.range(0, 12).toArray();
                    case LAST -> new int[] {9, 10, 11};
                    case INPUT_AND_LAST -> new int[] {0, 1, 2, 9, 10, 11};
                };
        for (int i = 0; i < ROWS.length; i++) {
            double[] row = all.row(i);
            assertThat(part.row(i))
                    .containsExactly(
                            IntStream.of(columns).mapToDouble(j -> row[j]).toArray());
        }
    }

    @Test
    void reconstructsTheMostFrequentFeaturesWhereThereAreMore() {
        CommonSpacePredictor predictor = predictor(settings(3, 2, Representation.ALL), alike(Dense.of(ROWS)));

        assertThat(predictor.embed(Dense.of(ROWS)).orElseThrow().features()).isEqualTo(3 + 3 * 2);
        assertThat(predictor.map().parameters()).isEqualTo((3 * 2 + 2) + 2 * (2 * 2 + 2));
        assertThat(FrequentFeatures.of(new int[] {5, 1, 7, 5, 5}, 3)).containsExactly(0, 2, 3);
        int[][] parts = FrequentFeatures.parts(5, 2, new Random(1));
        assertThat(Arrays.stream(parts).map(part -> part.length)).containsExactly(2, 2, 1);
        assertThat(Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void findsThatWordsStandForEachOther() {
        Labelled test = Synonyms.test();
        Adaptation seen = Synonyms.seen();
        QuietContext context = Quiet.linear("0.01");
        StackedDenoising msda = new StackedDenoising(settings(3, 5000, Representation.ALL));

        double alone = Synonyms.accuracyOfTheSourceAlone();
        Predictor predictor = msda.fit(seen, context).predictors().get(0);
        double mapped = Synonyms.accuracy(predictor, test);

        assertThat(alone).isLessThan(0.75);
        assertThat(mapped).isGreaterThan(alone + 0.1);
        Predictor again = msda.fit(seen, context).predictors().get(0);
        assertThat(((Scores.OfClasses) again.scores(test.samples())).values())
                .isDeepEqualTo(((Scores.OfClasses) predictor.scores(test.samples())).values());
        Fitted dense = msda.fit(Synonyms.dense(seen), context);
        assertThat(Synonyms.accuracy(dense.predictors().get(0), test)).isCloseTo(mapped, within(0.02));
    }

    @Test
    void refusesMoreThanFitsTheMemoryAndSaysWhatHelps() {
        Sparse wide = Sparse.of(2_000_000, new int[] {0, 1, 2}, new int[] {7, 9}, new double[] {1, 1});
        StackedDenoising.Settings settings = settings(1, 2_000_000, Representation.ALL);

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> new StackedDenoising(settings).fit(alike(wide), Quiet.linear("0.1")))
                .withMessageContaining("layers of 2000000 features on 4 samples")
                .withMessageContaining("Lower features");
    }

    @Test
    void refusesFeaturesThatNothingTellsApart() {
        StackedDenoising.Settings settings = new StackedDenoising.Settings(0, 1, 1e-300, 5000, Representation.ALL);
        Dense twice = Dense.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {0, 0}, new double[] {1, 1});

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> new StackedDenoising(settings).fit(alike(twice), Quiet.linear("0.1")))
                .withMessageContaining("Raise ridge or corruption");
    }

    @Test
    void refusesATargetThatIsNotFinite() {
        Adaptation seen = new Adaptation(
                alike(Dense.of(ROWS)).sources(), new Target.Unlabelled(Dense.of(new double[] {1, 2, Double.NaN})), 0.5);

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() ->
                        new StackedDenoising(settings(1, 5000, Representation.ALL)).fit(seen, Quiet.linear("0.1")))
                .withMessageContaining("row 0, column 2 of the target");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1e-5, 5000, 'corruption must be in [0, 1), was 1.0'",
        "-0.1, 5, 1e-5, 5000, 'corruption must be in [0, 1), was -0.1'",
        "0.5, 0, 1e-5, 5000, 'layers must be at least 1, was 0'",
        "0.5, 5, -1, 5000, 'ridge must be at least 0, was -1.0'",
        "0, 5, 0, 5000, 'corruption and ridge must not both be 0: some features would be told by nothing'",
        "0.5, 5, 1e-5, 0, 'features must be at least 1, was 0'",
    })
    void refusesSettingsOutOfRange(double corruption, int layers, double ridge, int features, String message) {
        assertThatThrownBy(() -> new StackedDenoising.Settings(corruption, layers, ridge, features, Representation.ALL))
                .hasMessage(message);
    }

    private static Dense embedded(Representation representation) {
        return predictor(settings(3, 5000, representation), alike(SparseOf.rows(ROWS)))
                .embed(SparseOf.rows(ROWS))
                .orElseThrow();
    }

    private static StackedDenoising.Settings settings(int layers, int features, Representation representation) {
        return new StackedDenoising.Settings(0.5, layers, 1e-5, features, representation);
    }

    private static CommonSpacePredictor predictor(StackedDenoising.Settings settings, Adaptation seen) {
        Fitted fitted = new StackedDenoising(settings).fit(seen, Quiet.linear("0.1"));
        return (CommonSpacePredictor) fitted.predictors().get(0);
    }

    /** Source and target with the same samples. */
    private static Adaptation alike(Samples samples) {
        int[] classes = IntStream.range(0, samples.size()).map(i -> i % 2).toArray();
        Labelled source = new Labelled(samples, Classes.of(List.of("a", "b"), classes));
        return new Adaptation(List.of(source), new Target.Unlabelled(samples), 0.5);
    }
}
