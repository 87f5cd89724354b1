package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.domains.Domains;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointDistributionAdaptationTest {
    private static final Seeds SEEDS = new Seeds(1);
    private static final Labelled SOURCE = clusters(60, 0, 1);
    private static final Labelled TARGET = clusters(45, 1, 2);

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void onceItIsTransferComponentAnalysis(KernelForm kernel) {
        Adaptation seen = unlabelled();
        Domains domains = Domains.of(seen);
        Projection projection = projection(kernel, 3);
        Mapped found = jda(2, 1, projection).map(domains, seen, SEEDS, mapped -> samples -> {
            throw new AssertionError("nothing is supposed in the first turn");
        });
        // M is divided by ‖e eᵀ‖ = 1 / n + 1 / m
        double mu = 1 / (2 * (1.0 / 60 + 1.0 / 45));
        Mapped expected = new TransferComponentAnalysis(new TransferComponentAnalysis.Settings(mu, projection))
                .map(domains, SEEDS);
        Points.assertSameDistances(found, expected, 1e-9);
    }

    @Test
    void bringsTheMeansOfTheClassesTogether() {
        Adaptation seen = unlabelled();
        Fitted once = jda(1e-3, 1, projection(KernelForm.PRIMAL, 2)).fit(seen, Quiet.with(new Nearest()));
        Fitted often = jda(1e-3, 10, projection(KernelForm.PRIMAL, 2)).fit(seen, Quiet.with(new Nearest()));
        assertThat(classGap(often)).isLessThan(classGap(once) / 2);
        assertThat(accuracy(often)).isGreaterThan(0.9);
    }

    @Test
    void endsWhenNoSupposedClassChangesAndShowsIt() {
        Nearest learner = new Nearest();
        Fitted fitted = jda(1, 50, projection(KernelForm.LINEAR, 2)).fit(unlabelled(), Quiet.with(learner));
        Exhibit.Curve curve = (Exhibit.Curve) fitted.exhibits().stream()
                .filter(Exhibit.Curve.class::isInstance)
                .findFirst()
                .orElseThrow();
        List<Double> changes = curve.lines().get(0).y();
        assertThat(changes).last().isEqualTo(0.0);
        assertThat(changes).allSatisfy(change -> assertThat(change).isBetween(0.0, 1.0));
        assertThat(curve.lines().get(0).x().get(0)).isEqualTo(2.0);
        // once per turn, and once for the predictor
        assertThat(learner.fits()).hasValue(changes.size() + 2);
        assertThat(learner.fits().get()).isLessThan(50);
    }

    @Test
    void takesVisibleTargetLabelsInsteadOfSupposedOnes() {
        // every visible label is the next class: what is visible is believed, whatever the learner says
        int[] wrong = IntStream.range(0, 9)
                .map(i -> (TARGET.classes().value(i) + 1) % 3)
                .toArray();
        Labelled visible =
                new Labelled(TARGET.samples().select(IntStream.range(0, 9).toArray()), Classes.of(Points.NAMES, wrong));
        Adaptation seen = new Adaptation(
                List.of(SOURCE),
                new Target.PartlyLabelled(
                        visible, TARGET.samples().select(IntStream.range(9, 45).toArray())),
                0.5);
        Mapped mapped =
                Mapped.toTarget(Domains.of(seen).source(), Domains.of(seen).target());
        SupposedClasses supposed = SupposedClasses.none()
                .next(samples -> certain(samples.size(), 0), mapped, seen)
                .next(samples -> certain(samples.size(), 1), mapped, seen);
        assertThat(supposed.classes()).startsWith(wrong).endsWith(1, 1, 1).hasSize(45);
        assertThat(supposed.changes()).containsExactly(36.0 / 45);
        assertThat(accuracy(jda(1, 3, projection(KernelForm.LINEAR, 2)).fit(seen, Quiet.with(new Nearest()))))
                .isBetween(0.0, 1.0);
    }

    @Test
    void theSameFitGivesTheSameScores() {
        assertThat(scores(jda(1, 5, projection(KernelForm.GAUSSIAN, 3)).fit(unlabelled(), Quiet.with(new Nearest())))
                        .values())
                .isDeepEqualTo(scores(jda(1, 5, projection(KernelForm.GAUSSIAN, 3))
                                .fit(unlabelled(), Quiet.with(new Nearest())))
                        .values());
    }

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void survivesWhatIsRare(KernelForm kernel) {
        // one class, one target sample, fewer samples than features, more dimensions than there are
        Labelled source =
                new Labelled(Dense.of(Points.normal(4, 30, 1).toArray()), Classes.of(Points.NAMES, 1, 1, 1, 1));
        Adaptation seen = new Adaptation(
                List.of(source),
                new Target.Unlabelled(Dense.of(Points.normal(1, 30, 2).toArray())),
                0.5);
        Domains domains = Domains.of(seen);
        Mapped mapped = jda(1, 10, projection(kernel, 100))
                .map(domains, seen, SEEDS, one -> samples -> certain(samples.size(), 1));
        Points.assertFinite(mapped);
        assertThat(mapped.source().columns()).isBetween(1, 5);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> jda(0, 10, projection(KernelForm.LINEAR, 2)))
                .hasMessage("lambda must be above 0, was 0.0");
        assertThatThrownBy(() -> jda(1, 0, projection(KernelForm.LINEAR, 2)))
                .hasMessage("iterations must be at least 1, was 0");
    }

    /** How far the means of a class are apart in the space, beside the size of the space: the mean of the classes. */
    private static double classGap(Fitted fitted) {
        Matrix source = embedded(fitted, SOURCE);
        Matrix target = embedded(fitted, TARGET);
        Discrepancy classes = Discrepancy.ofClasses(
                SOURCE.classes(),
                IntStream.range(0, 45).map(i -> TARGET.classes().value(i)).toArray());
        return Lengths.of(Matrix.vstack(source, target).transposeTimes(classes.f()));
    }

    private static Matrix embedded(Fitted fitted, Labelled data) {
        return Matrix.of(
                fitted.predictors().get(0).embed(data.samples()).orElseThrow().toArray());
    }

    private static double accuracy(Fitted fitted) {
        Scores.OfClasses scores = scores(fitted);
        return (double) IntStream.range(0, 45)
                        .filter(i -> scores.best(i) == TARGET.classes().value(i))
                        .count()
                / 45;
    }

    private static Scores.OfClasses scores(Fitted fitted) {
        return (Scores.OfClasses) fitted.predictors().get(0).scores(TARGET.samples());
    }

    private static Scores.OfClasses certain(int size, int c) {
        double[][] values = new double[size][3];
        for (double[] row : values) {
            row[c] = 1;
        }
        return new Scores.OfClasses(Points.NAMES, values);
    }

    private static Adaptation unlabelled() {
        return new Adaptation(List.of(SOURCE), new Target.Unlabelled(TARGET.samples()), 0.5);
    }

    /** Three classes in turn, each around a corner of its own, all moved along the diagonal. */
    private static Labelled clusters(int count, double shift, long seed) {
        double[][] rows = Points.normal(count, 5, seed).scale(0.5).toArray();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 3;
            rows[i][labels[i]] += 3;
            for (int j = 0; j < 5; j++) {
                rows[i][j] += shift * (j - 2) / 2;
            }
        }
        return new Labelled(Dense.of(rows), Classes.of(Points.NAMES, labels));
    }

    private static Projection projection(KernelForm kernel, int dimensions) {
        return new Projection(kernel, "median", 0, dimensions, UnitLength.BOTH, Scale.UNIT_VECTORS);
    }

    private static JointDistributionAdaptation jda(double lambda, int iterations, Projection projection) {
        return new JointDistributionAdaptation(
                new JointDistributionAdaptation.Settings(lambda, iterations, projection));
    }
}
