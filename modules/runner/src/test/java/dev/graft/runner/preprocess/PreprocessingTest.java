package dev.graft.runner.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
    private static final Dense SOURCE = rows(new double[][] {{1, 3}, {-2, 2}, {0, 0}});
    private static final Dense LABELLED = rows(new double[][] {{2, 10}});
    private static final Dense UNLABELLED = rows(new double[][] {{4, 10}, {6, 10}});

    /** With {@link #TARGET_COUNTS}, columns 0, 1 and 2 are in 3, 1 and 0 of 4 rows. */
    private static final Sparse COUNTS =
            Sparse.of(3, new int[] {0, 2, 2, 3}, new int[] {0, 1, 0}, new double[] {2, 1, 5});

    private static final Sparse TARGET_COUNTS = Sparse.of(3, new int[] {0, 1}, new int[] {0}, new double[] {3});

    @Test
    void rowL1DividesBySumsOfAbsoluteValues() {
        Adaptation changed = apply(Step.ROW_L1);
        assertThat(source(changed)).isDeepEqualTo(new double[][] {{0.25, 0.75}, {-0.5, 0.5}, {0, 0}});
        assertThat(changed.targetVectors().toArray()[1]).containsExactly(4 / 14.0, 10 / 14.0);
    }

    @Test
    void unitLengthDividesByTheEuclideanLength() {
        double[][] huge = {{3e200, 4e200}, {3e-200, 4e-200}, {0, 0}};
        Adaptation changed = apply(List.of(Step.UNIT_LENGTH), seen(rows(huge), LABELLED, UNLABELLED));
        assertThat(source(changed)[0]).containsExactly(new double[] {0.6, 0.8}, within(1e-15));
        assertThat(source(changed)[1]).containsExactly(new double[] {0.6, 0.8}, within(1e-15));
        assertThat(source(changed)[2]).containsExactly(0, 0);
    }

    @Test
    void zScoresAreThoseOfTheOwnDomainsVisibleSamples() {
        double[][] other = {{100, 0}, {300, 0}};
        Adaptation seen = new Adaptation(
                List.of(labelled(SOURCE), labelled(rows(other))),
                new Target.PartlyLabelled(labelled(LABELLED), UNLABELLED),
                0.5);
        Preprocessing fitted = Preprocessing.fit(List.of(Step.Z_SCORE), seen);
        Adaptation changed = fitted.apply(seen);
        double deviation = Math.sqrt(7.0 / 3); // of 1, -2, 0, whose mean is -1/3
        assertThat(column(source(changed), 0))
                .containsExactly(
                        new double[] {4 / 3.0 / deviation, -5 / 3.0 / deviation, 1 / 3.0 / deviation}, within(1e-15));
        double half = Math.sqrt(0.5);
        assertThat(column(vectors(changed.sources().get(1).samples()), 0))
                .containsExactly(new double[] {-half, half}, within(1e-15));
        assertThat(changed.targetVectors().toArray())
                .as("2, 4 and 6, labelled or not; a feature without spread is 0")
                .isDeepEqualTo(new double[][] {{-1, 0}, {0, 0}, {1, 0}});
        assertThat(vectors(fitted.ofTarget(rows(new double[][] {{8, 11}}))))
                .as("a held-out sample takes the statistics of the visible ones")
                .isDeepEqualTo(new double[][] {{2, 0}});
    }

    @Test
    void aConstantThatBinaryFractionsCannotWriteHasNoSpread() {
        double[][] constant = new double[1000][];
        for (int i = 0; i < constant.length; i++) {
            constant[i] = new double[] {0.1, i};
        }
        Adaptation changed = apply(List.of(Step.Z_SCORE), seen(rows(constant), LABELLED, UNLABELLED));
        assertThat(column(source(changed), 0)).containsOnly(0);
    }

    @Test
    void aSingleVisibleSampleHasNoSpread() {
        Adaptation seen = new Adaptation(List.of(labelled(SOURCE)), new Target.Unlabelled(LABELLED), 0.5);
        Preprocessing fitted = Preprocessing.fit(List.of(Step.Z_SCORE), seen);
        assertThat(fitted.apply(seen).targetVectors().toArray()).isDeepEqualTo(new double[][] {{0, 0}});
        assertThat(vectors(fitted.ofTarget(UNLABELLED))).isDeepEqualTo(new double[][] {{0, 0}, {0, 0}});
    }

    @Test
    void tfIdfCountsDocumentsOfAllDomainsAndKeepsSparseVectorsSparse() {
        Adaptation seen = new Adaptation(List.of(labelled(COUNTS)), new Target.Unlabelled(TARGET_COUNTS), 0.5);
        Preprocessing fitted = Preprocessing.fit(List.of(Step.TF_IDF), seen);
        double common = Math.log(5 / 4.0) + 1;
        double rare = Math.log(5 / 2.0) + 1;
        double unseen = Math.log(5) + 1;
        Adaptation changed = fitted.apply(seen);
        assertThat(changed.sources().get(0).samples()).isInstanceOf(Sparse.class);
        assertThat(source(changed))
                .isDeepEqualTo(new double[][] {{2 * common, rare, 0}, {0, 0, 0}, {5 * common, 0, 0}});
        assertThat(vectors(fitted.ofTarget(rows(new double[][] {{1, 1, 1}}))))
                .as("dense counts too")
                .isDeepEqualTo(new double[][] {{common, rare, unseen}});
        Adaptation dense = seen(
                COUNTS.vectors(),
                TARGET_COUNTS.vectors(),
                TARGET_COUNTS.vectors().select());
        assertThat(source(apply(List.of(Step.TF_IDF), dense))).isDeepEqualTo(source(changed));
    }

    @Test
    void aSubsetOfSparseVectorsIsChangedLikeTheWhole() {
        Sparse subset = COUNTS.select(2, 0, 0);
        Adaptation seen = new Adaptation(List.of(labelled(subset)), new Target.Unlabelled(TARGET_COUNTS), 0.5);
        assertThat(source(apply(List.of(Step.ROW_L1), seen)))
                .isDeepEqualTo(new double[][] {{1, 0, 0}, {2 / 3.0, 1 / 3.0, 0}, {2 / 3.0, 1 / 3.0, 0}});
    }

    @Test
    void eachStepLearnsFromWhatTheStepsBeforeItLeft() {
        Adaptation seen = new Adaptation(List.of(labelled(COUNTS)), new Target.Unlabelled(TARGET_COUNTS), 0.5);
        Adaptation changed = apply(List.of(Step.ROW_L1, Step.Z_SCORE), seen);
        // column 0 after row-l1: 2/3, 0, 1
        double mean = 5 / 9.0;
        double spread = Math.sqrt((sq(2 / 3.0 - mean) + sq(mean) + sq(1 - mean)) / 2);
        assertThat(column(source(changed), 0))
                .containsExactly(
                        new double[] {(2 / 3.0 - mean) / spread, -mean / spread, (1 - mean) / spread}, within(1e-12));
        assertThat(changed.sources().get(0).samples()).isInstanceOf(Dense.class);
    }

    @Test
    void picturesBecomeVectorsAndFeaturesKeepTheirNames() {
        Images pictures = Images.of(List.of(new Image(1, 2, 1, new byte[] {51, (byte) 153})));
        Adaptation changed = apply(List.of(Step.ROW_L1), seen(pictures, LABELLED, UNLABELLED));
        assertThat(source(changed)[0]).containsExactly(new double[] {0.25, 0.75}, within(1e-15));
        Dense named = SOURCE.named(List.of("age", "weight"));
        assertThat(apply(List.of(Step.ROW_L1), seen(named, LABELLED, UNLABELLED))
                        .sources()
                        .get(0)
                        .samples()
                        .vectors()
                        .names())
                .containsExactly("age", "weight");
    }

    @Test
    void withoutStepsEverythingStaysWhatItIs() {
        Text texts = Text.of(List.of("a", "b"));
        Adaptation seen = seen(texts, texts, texts);
        Preprocessing none = Preprocessing.fit(List.of(), seen);
        assertThat(none.apply(seen)).isEqualTo(seen);
        assertThat(none.ofTarget(texts)).isSameAs(texts);
    }

    @Test
    void anEmptyPartOfTheTargetDoesNotMatter() {
        Adaptation seen = seen(SOURCE, LABELLED, Images.of(List.of()));
        assertThat(apply(List.of(Step.Z_SCORE, Step.TF_IDF), seen(LABELLED, LABELLED, Images.of(List.of())))
                        .targetVectors()
                        .toArray())
                .isDeepEqualTo(new double[][] {{0, 0}});
        assertThat(apply(List.of(Step.ROW_L1), seen).targetVectors().size()).isEqualTo(1);
    }

    @Test
    void whatCannotBePreprocessedIsSaid() {
        double[][] gap = {{1, Double.NaN}};
        Adaptation withGap = seen(SOURCE, rows(gap), UNLABELLED);
        for (Step step : Step.values()) {
            assertThatThrownBy(
                            () -> apply(List.of(step), withGap).targetVectors().toArray())
                    .as(step.word())
                    .isInstanceOf(GraftException.class)
                    .hasMessage("preprocess: feature 1 of a sample of the target is NaN; the steps need finite numbers."
                            + " Fill the gap or leave the sample out.");
        }
        assertThatThrownBy(() -> source(apply(Step.Z_SCORE, Step.TF_IDF)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("counts of at least 0", "before other steps");
        Atoms atoms = Atoms.in(new World("w", List.of()), List.of(new Atom("p", List.of("c"))));
        assertThatThrownBy(() -> apply(List.of(Step.ROW_L1), seen(atoms, atoms, atoms)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("preprocess: the steps work on vectors; found: atom");
        assertThatThrownBy(() -> apply(List.of(Step.TF_IDF), seen(COUNTS, LABELLED, UNLABELLED)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the source has 3 features and the target has 2");
        assertThatThrownBy(() -> apply(List.of(Step.Z_SCORE), seen(SOURCE, LABELLED.select(), UNLABELLED.select())))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no sample of the target is visible");
    }

    @Test
    void stepsAreNamedByWords() {
        assertThat(Step.words()).containsExactly("row-l1", "unit-length", "z-score", "tf-idf");
        assertThat(Step.of("tf-idf")).isEqualTo(Step.TF_IDF);
        assertThatThrownBy(() -> Step.of("zscore"))
                .isInstanceOf(GraftException.class)
                .hasMessage("unknown step \"zscore\"; did you mean \"z-score\"?"
                        + " Known: row-l1, unit-length, z-score, tf-idf.");
        assertThatThrownBy(() -> Step.of("whitening")).hasMessageContaining("\"whitening\". Known: ");
    }

    private static Adaptation apply(Step... steps) {
        return apply(List.of(steps), seen(SOURCE, LABELLED, UNLABELLED));
    }

    private static Adaptation apply(List<Step> steps, Adaptation seen) {
        return Preprocessing.fit(steps, seen).apply(seen);
    }

    private static Adaptation seen(Samples source, Samples labelled, Samples unlabelled) {
        return new Adaptation(
                List.of(labelled(source)), new Target.PartlyLabelled(labelled(labelled), unlabelled), 0.5);
    }

    private static Labelled labelled(Samples samples) {
        return new Labelled(samples, Classes.of(List.of("a", "b"), new int[samples.size()]));
    }

    private static Dense rows(double[][] rows) {
        return Dense.of(rows);
    }

    private static double[][] source(Adaptation seen) {
        return vectors(seen.sources().get(0).samples());
    }

    private static double[][] vectors(Samples samples) {
        return samples.vectors().toArray();
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }

    private static double sq(double x) {
        return x * x;
    }
}
