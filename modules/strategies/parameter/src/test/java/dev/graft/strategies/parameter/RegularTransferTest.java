package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.core.transfer.Target;
import dev.graft.learners.LinearLearner;
import dev.graft.learners.NearestNeighbours;
import dev.graft.testkit.QuietContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularTransferTest {
    private static final List<String> CLASSES = List.of("no", "yes");
    private static final Learner LINEAR = new LinearLearner(new LinearLearner.Settings("0.01", 3, 20_000));

    /** The first two features tell the classes apart, in the target the first one the other way round. */
    private final Labelled first = data(150, 1, 1);

    private final Labelled second = data(150, 1, 2);
    private final Labelled target = data(40, -1, 3);
    private final Labelled test = data(400, -1, 4);

    @Test
    void withoutAVisibleLabelItIsTheModelOfThePooledSources() {
        Adaptation seen = new Adaptation(List.of(first, second), new Target.Unlabelled(target.samples()), 0.5);
        Fitted fitted = fit("auto", seen, LINEAR);

        assertThat(scores(fitted.predictors().get(0))).isDeepEqualTo(scores(ofSources(seen)));
        assertThat(fitted.exhibits()).isEmpty();
    }

    @Test
    void aStrongPenaltyIsTheModelOfThePooledSources() {
        Adaptation seen = seen(target);
        double[][] stayed = scores(fit("1e12", seen, LINEAR).predictors().get(0));
        double[][] ofSources = scores(ofSources(seen));

        for (int i = 0; i < stayed.length; i++) {
            assertThat(stayed[i]).containsExactly(ofSources[i], within(1e-9));
        }
    }

    @Test
    void fewLabelsCorrectTheWeightThatDiffers() {
        double adapted = accuracy(fit("auto", seen(target), LINEAR).predictors().get(0));
        double ofSources = accuracy(ofSources(seen(target)));

        assertThat(ofSources).isLessThan(0.7);
        assertThat(adapted).isGreaterThan(0.85);
    }

    @Test
    void itShowsWhichStrengthWasTakenAndWhichWeightsWentFurthest() {
        List<Exhibit> exhibits = fit("auto", seen(target), LINEAR).exhibits();

        Exhibit.Table strengths = (Exhibit.Table) exhibits.get(0);
        assertThat(strengths.rows()).hasSize(11);
        assertThat(strengths.rows().get(0)).startsWith("100");
        assertThat(strengths.rows())
                .filteredOn(row -> row.get(2).equals("taken"))
                .hasSize(1);
        Exhibit.Table moved = (Exhibit.Table) exhibits.get(2);
        assertThat(moved.rows()).hasSize(4);
        assertThat(moved.rows().get(0)).startsWith("turned", "no");
    }

    @Test
    void itShowsHowFarTheWeightsWentByTheirOwnLength() {
        Exhibit.Table stayed =
                (Exhibit.Table) fit("1e12", seen(target), LINEAR).exhibits().get(1);
        Exhibit.Table left =
                (Exhibit.Table) fit("0.001", seen(target), LINEAR).exhibits().get(1);

        assertThat(Double.parseDouble(stayed.rows().get(0).get(1))).isLessThan(1e-9);
        assertThat(Double.parseDouble(left.rows().get(0).get(1))).isGreaterThan(0.5);
    }

    @Test
    void aGivenStrengthIsNotValidated() {
        Exhibit.Table strengths =
                (Exhibit.Table) fit("3", seen(target), LINEAR).exhibits().get(0);

        assertThat(strengths.rows()).containsExactly(List.of("3.00", "not validated", "taken"));
    }

    @Test
    void aLearnerThatIsNotLinearIsRefused() {
        Learner neighbours = new NearestNeighbours(new NearestNeighbours.Settings(3));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> fit("auto", seen(target), neighbours))
                .withMessageContaining("regular-transfer: what was learned from the source is no linear layer")
                .withMessageContaining("Take the learner \"linear\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "none", "NaN", "Infinity"})
    void aStrengthIsAboveZero(String strength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegularTransfer.Settings(strength, 3, 1))
                .withMessage("strength must be a number above 0, or auto, was " + strength);
    }

    @Test
    void thereAreTwoFoldsOrMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegularTransfer.Settings("auto", 1, 1))
                .withMessage("folds must be at least 2, was 1");
    }

    @Test
    void aMarginIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegularTransfer.Settings("auto", 3, -0.5))
                .withMessage("margin must be at least 0, was -0.5");
    }

    private Adaptation seen(Labelled labels) {
        return new Adaptation(List.of(first, second), new Target.PartlyLabelled(labels, test.samples()), 0.5);
    }

    private static Fitted fit(String strength, Adaptation seen, Learner learner) {
        return new RegularTransfer(new RegularTransfer.Settings(strength, 3, 1))
                .fit(seen, new QuietContext(new Seeds(1), learner));
    }

    private static Predictor ofSources(Adaptation seen) {
        Pooled pooled = Pooled.sources(seen);
        return LINEAR.fit(pooled.data(), pooled.weights(), new Seeds(1));
    }

    private double[][] scores(Predictor predictor) {
        return ofClasses(predictor, test.samples()).values();
    }

    private double accuracy(Predictor predictor) {
        Scores.OfClasses scores = ofClasses(predictor, test.samples());
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += scores.best(i) == test.classes().value(i) ? 1 : 0;
        }
        return right / (double) test.size();
    }

    private static Scores.OfClasses ofClasses(Predictor predictor, Samples samples) {
        return (Scores.OfClasses) predictor.scores(samples);
    }

    private static Labelled data(int size, int sign, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[size][4];
        int[] classes = new int[size];
        for (int i = 0; i < size; i++) {
            classes[i] = i % 2;
            for (int j = 0; j < 4; j++) {
                rows[i][j] = random.nextGaussian();
            }
            rows[i][0] += sign * (2 * classes[i] - 1);
            rows[i][1] += 2 * classes[i] - 1;
        }
        return new Labelled(
                Dense.of(rows).named(List.of("turned", "alike", "noise", "more noise")), Classes.of(CLASSES, classes));
    }
}
