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
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructuralCorrespondenceTest {
    @ParameterizedTest
    @EnumSource(Pivots.Choice.class)
    void findsThatWordsOfTwoDomainsCorrespond(Pivots.Choice choice) {
        Adaptation seen = Synonyms.seen();
        Labelled test = Synonyms.test();
        StructuralCorrespondence scl = new StructuralCorrespondence(settings(choice, Synonyms.SHARED, 2, 1));

        double alone = Synonyms.accuracyOfTheSourceAlone();
        Fitted sparse = scl.fit(seen, Quiet.linear("0.01"));
        Fitted dense = scl.fit(Synonyms.dense(seen), Quiet.linear("0.01"));
        double mapped = Synonyms.accuracy(sparse.predictors().get(0), test);

        assertThat(mapped).isGreaterThan(alone + 0.1);
        assertThat(Synonyms.accuracy(dense.predictors().get(0), test)).isCloseTo(mapped, within(0.02));
        Exhibit.Table counts = (Exhibit.Table) sparse.exhibits().get(0);
        assertThat(counts.rows().stream().map(row -> row.get(1))).containsExactly("10", "40", "2");
    }

    @Test
    void givesNewFeaturesMeanZeroAndEqualWidthsThatAlphaSets() {
        Adaptation seen = Synonyms.seen();
        SampleMap map = map(new StructuralCorrespondence(settings(Pivots.Choice.FREQUENCY, 10, 3, 0.5)), seen);
        Samples all = seen.sources().get(0).samples().vectorsWith(seen.targetSamples());

        Samples mapped = map.of(all);
        double spread = Arrays.stream(Design.of("all", all).variances()).sum();
        Design design = Design.of("all", mapped);

        assertThat(mapped).isInstanceOf(Sparse.class);
        assertThat(design.columns()).isEqualTo(Synonyms.WORDS + 3);
        for (int k = 0; k < 3; k++) {
            assertThat(design.means()[Synonyms.WORDS + k]).isCloseTo(0, within(1e-12));
            assertThat(design.variances()[Synonyms.WORDS + k]).isCloseTo(0.25 * spread / 3, within(1e-9));
        }
        assertThat(map.parameters()).isEqualTo((Synonyms.WORDS + 1) * 3L);
    }

    @Test
    void keepsTheVectorAndPutsTheNewFeaturesBehindIt() {
        Correspondence map = new Correspondence(Matrix.of(new double[][] {{1}, {0}, {10}}), new double[] {5});
        double[][] rows = {{1, 2, 0}, {0, 0, 1}};

        double[][] expected = {{1, 2, 0, -4}, {0, 0, 1, 5}};
        assertThat(map.of(Dense.of(rows)).vectors().toArray()).isDeepEqualTo(expected);
        assertThat(map.of(SparseOf.rows(rows)).vectors().toArray()).isDeepEqualTo(expected);
        assertThat(map.of(SparseOf.rows(rows).select()).size()).isZero();
    }

    @Test
    void learnsFromVectorsAsTheyAreWhereNoFeatureIsEverZero() {
        Labelled source = new Labelled(
                Dense.of(new double[][] {{1, 2}, {2, 1}, {1, 3}, {3, 1}}),
                Classes.of(List.of("up", "right"), 0, 1, 0, 1));
        Adaptation seen = new Adaptation(List.of(source), new Target.Unlabelled(source.samples()), 0.5);
        StructuralCorrespondence scl = new StructuralCorrespondence(
                new StructuralCorrespondence.Settings(1000, Pivots.Choice.FREQUENCY, 1, 50, 1, 1));

        assertThat(map(scl, seen)).isEqualTo(new AsItIs());
        assertThat(Synonyms.accuracy(
                        scl.fit(seen, Quiet.linear("0.01")).predictors().get(0), source))
                .isEqualTo(1);
    }

    @Test
    void refusesATargetThatIsNotFinite() {
        Adaptation seen = Synonyms.seen();
        double[] bad = new double[Synonyms.WORDS];
        bad[7] = Double.POSITIVE_INFINITY;
        Adaptation infinite = new Adaptation(seen.sources(), new Target.Unlabelled(SparseOf.rows(bad)), 0.5);

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> new StructuralCorrespondence(settings(Pivots.Choice.FREQUENCY, 10, 2, 1))
                        .fit(infinite, Quiet.linear("0.1")))
                .withMessageContaining("row 0, column 7 of the target");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 50, 1, 1, 'pivots must be at least 1, was 0'",
        "1000, 0, 50, 1, 1, 'min-count must be at least 1, was 0'",
        "1000, 10, 0, 1, 1, 'dimensions must be at least 1, was 0'",
        "1000, 10, 50, 0, 1, 'ridge must be above 0, was 0.0'",
        "1000, 10, 50, 1, -1, 'alpha must be above 0, was -1.0'",
    })
    void refusesSettingsOutOfRange(
            int pivots, int minCount, int dimensions, double ridge, double alpha, String message) {
        assertThatThrownBy(() -> new StructuralCorrespondence.Settings(
                        pivots, Pivots.Choice.FREQUENCY, minCount, dimensions, ridge, alpha))
                .hasMessage(message);
    }

    private static StructuralCorrespondence.Settings settings(
            Pivots.Choice choice, int pivots, int dimensions, double alpha) {
        return new StructuralCorrespondence.Settings(pivots, choice, 10, dimensions, 1, alpha);
    }

    private static SampleMap map(StructuralCorrespondence scl, Adaptation seen) {
        return ((CommonSpacePredictor)
                        scl.fit(seen, Quiet.linear("0.1")).predictors().get(0))
                .map();
    }
}
