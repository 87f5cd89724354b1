package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.learners.LinearLearner;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    private static final Labelled SOURCE = Reviews.of("book", 200, 1);
    private static final Labelled TARGET = Reviews.of("film", 200, 2);
    private static final Labelled HELD_OUT = Reviews.withoutCommon("film", 100, 3);
    private static final QuietContext TRIAL =
            new QuietContext(new Seeds(1), new LinearLearner(LinearLearner.Settings.defaults()));
    private static final WordVectors STRATEGY = new WordVectors(settings(10, 5, 2));
    private static final Adaptation UNSUPERVISED =
            new Adaptation(List.of(SOURCE), new Target.Unlabelled(TARGET.samples()), 0.5);

    @Test
    void wordsThatNoLabelShowedAreReadByThoseTheyStandBeside() {
        Predictor predictor = fit(UNSUPERVISED);
        assertThat(accuracy(predictor, HELD_OUT)).isGreaterThan(0.95);
        // without the target's texts nothing is known of its words
        Adaptation blind = new Adaptation(List.of(SOURCE), new Target.Unlabelled(Text.of(List.of())), 0.5);
        assertThat(accuracy(fit(blind), HELD_OUT)).isLessThan(0.7);
    }

    @Test
    void learnsFromTheTargetsLabelsAlone() {
        Adaptation seen = new Adaptation(
                List.of(),
                new Target.PartlyLabelled(TARGET, Text.of(List.of())),
                0.5,
                Optional.empty(),
                Reviews.CLASSES);
        assertThat(accuracy(fit(seen), HELD_OUT)).isGreaterThan(0.95);
    }

    @Test
    void poolsLabelsOfBothDomains() {
        int[] turned = IntStream.range(0, SOURCE.size())
                .map(i -> SOURCE.size() - 1 - i)
                .toArray();
        Labelled wrong = new Labelled(SOURCE.samples(), SOURCE.labels().select(turned));
        Adaptation seen = new Adaptation(List.of(wrong), new Target.PartlyLabelled(TARGET, TARGET.samples()), 0.99);
        assertThat(accuracy(fit(seen), HELD_OUT)).isGreaterThan(0.95);
    }

    @Test
    void whichTextsHaveLabelsChangesNoVector() {
        Target.PartlyLabelled half = new Target.PartlyLabelled(
                TARGET.select(IntStream.range(0, 50).toArray()),
                TARGET.samples().select(IntStream.range(50, 200).toArray()));
        Predictor one = fit(UNSUPERVISED);
        Predictor other = fit(new Adaptation(List.of(SOURCE), half, 0.5));
        assertThat(rows(other)).isDeepEqualTo(rows(one));
        assertThat(Arrays.deepEquals(scores(other), scores(one))).isFalse();
    }

    /** As with {@code unlabelled: test}: texts without a label are the held-out ones, whatever is labelled. */
    @Test
    void labelledTextsAreReadToo() {
        Labelled few = TARGET.select(IntStream.range(0, 50).toArray());
        Predictor none = fit(new Adaptation(List.of(SOURCE), new Target.Unlabelled(HELD_OUT.samples()), 0.5));
        Predictor some = fit(new Adaptation(List.of(SOURCE), new Target.PartlyLabelled(few, HELD_OUT.samples()), 0.5));
        assertThat(Arrays.deepEquals(rows(some), rows(none))).isFalse();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(scores(fit(UNSUPERVISED))).isDeepEqualTo(scores(fit(UNSUPERVISED)));
    }

    @Test
    void aTextWithoutAKnownWordIsZero() {
        Dense rows =
                fit(UNSUPERVISED).embed(Text.of(List.of("", "?!", "unheard"))).orElseThrow();
        assertThat(rows.toArray()).isDeepEqualTo(new double[3][10]);
    }

    @Test
    void theFileComputesTheSame() {
        Predictor predictor = fit(UNSUPERVISED);
        byte[] file = predictor.onnx().orElseThrow();
        Text texts = Text.of(List.of("", "unheard", "bookgood0", "filmbad1 unheard filler0 ".repeat(400)));
        try (ExportedModel model = ExportedModel.open("words", file, Device.CPU, 1)) {
            assertThat(model.predict(HELD_OUT.samples()).difference(ofClasses(predictor, HELD_OUT.samples())))
                    .isLessThan(1e-5);
            assertThat(model.predict(texts).difference(ofClasses(predictor, texts)))
                    .isLessThan(1e-5);
        }
        assertThat(fit(UNSUPERVISED).onnx().orElseThrow()).isEqualTo(file);
    }

    @Test
    void labelsOfOneClassAreThatClass() {
        Labelled praise = SOURCE.select(IntStream.range(0, 50).toArray());
        Predictor predictor = fit(new Adaptation(List.of(praise), new Target.Unlabelled(TARGET.samples()), 0.5));
        assertThat(scores(predictor)[0]).containsExactly(1, 0);
        assertThat(predictor.onnx()).isEmpty();
    }

    /** The head is a layer of 10 features and 2 classes. */
    @Test
    void countsTheVectorsOfTheWordsAndTheHead() {
        int words = ((MeanPredictor) fit(UNSUPERVISED)).table().vectors().length - 1;
        assertThat(words).isPositive();
        assertThat(fit(UNSUPERVISED).trainedParameters()).hasValue(words * 10L + 22);
    }

    @Test
    void whatWasReadIsShown() {
        Fitted fitted = STRATEGY.fit(UNSUPERVISED, TRIAL);
        assertThat(((Exhibit.Table) fitted.exhibits().get(0)).rows())
                .contains(List.of("texts read", "400"), List.of("words read", "3200"));
    }

    @Test
    void refusesTextsWithoutEnoughWordsAndSamplesThatAreNoTexts() {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> new WordVectors(settings(10, 5, 5000)).fit(UNSUPERVISED, TRIAL))
                .withMessageContaining("occurs 5000 times or more. Lower least-count");
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> new WordVectors(settings(500, 5, 2)).fit(UNSUPERVISED, TRIAL))
                .withMessageContaining("cannot have vectors of 500 features. Lower features");
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> fit(UNSUPERVISED).scores(Dense.of(new double[] {1})))
                .withMessage("word-vectors: it learned from texts, and a sample here is a vector. Give it texts.");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(0, 5, 2))
                .withMessage("features must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(10, 0, 2))
                .withMessage("window must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordVectors.Settings(10, 5, 100, 2, Double.NaN, 0.75, 0.5, true, 512))
                .withMessage("shift must be at least 1, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordVectors.Settings(10, 5, 100, 2, 1, 0.75, Double.NaN, true, 512))
                .withMessage("weighting must be from 0 to 1, was NaN");
    }

    @Test
    void itIsFoundAndWantsTextsAndSomeLabels() {
        StrategyProvider<?> found = ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals("word-vectors"))
                .findFirst()
                .orElseThrow();
        assertThat(found.needs()).contains(Need.TEXTS, Need.LABELS).doesNotContain(Need.SOURCE_LABELS);
    }

    private static WordVectors.Settings settings(int features, int window, int leastCount) {
        return new WordVectors.Settings(features, window, 10_000, leastCount, 1, 0.75, 0.5, true, 512);
    }

    private static Predictor fit(Adaptation seen) {
        return STRATEGY.fit(seen, TRIAL).predictors().get(0);
    }

    private static double[][] rows(Predictor predictor) {
        return predictor.embed(HELD_OUT.samples()).orElseThrow().toArray();
    }

    private static double[][] scores(Predictor predictor) {
        return ofClasses(predictor, HELD_OUT.samples()).values();
    }

    private static double accuracy(Predictor predictor, Labelled data) {
        Scores.OfClasses scores = ofClasses(predictor, data.samples());
        return IntStream.range(0, data.size())
                        .filter(i -> scores.best(i) == data.classes().value(i))
                        .count()
                / (double) data.size();
    }

    private static Scores.OfClasses ofClasses(Predictor predictor, Samples samples) {
        return (Scores.OfClasses) predictor.scores(samples);
    }
}
