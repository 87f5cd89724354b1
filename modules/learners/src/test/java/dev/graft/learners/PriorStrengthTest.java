package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Linear;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** How strong the prior is, where cross-validation chooses. */
final class PriorStrengthTest extends PriorCase {
    @Test
    void staysWhereTheTargetIsLikeTheSourceAndLeavesWhereItIsNot() {
        Blobs clear = Blobs.of(250, 12, 3, 1);
        Labelled known = clear.select(0, 200).labelled();
        Blobs alike = clear.select(200, 250);
        Blobs unlike = new Blobs(
                alike.rows(),
                Arrays.stream(alike.classes()).map(c -> (c + 1) % 3).toArray(),
                3);
        Linear layer = LINEAR.fit(known, source.equalWeights(), SEEDS).linear().orElseThrow();
        PriorLearner learner = new PriorLearner(layer, known, source.equalWeights());

        double near =
                learner.fit(alike.labelled(), alike.equalWeights(), 3, 1, SEEDS).strength();
        double far = learner.fit(unlike.labelled(), unlike.equalWeights(), 3, 1, SEEDS)
                .strength();

        assertThat(near).isGreaterThan(10 * far);
    }

    @Test
    void tellsWhichStrengthsItHasTriedAndTakesTheBestWithoutAMargin() {
        Posterior posterior = learner(source.labelled()).fit(target.labelled(), target.equalWeights(), 3, 0, SEEDS);

        assertThat(posterior.tried()).hasSize(11);
        assertThat(posterior.tried().get(0).strength()).isEqualTo(100);
        assertThat(posterior.tried().get(10).strength()).isCloseTo(1e-3, within(1e-12));
        TriedStrength best = posterior.tried().stream()
                .min(Comparator.comparingDouble(TriedStrength::loss))
                .orElseThrow();
        assertThat(posterior.strength()).isEqualTo(best.strength()).isLessThan(100);
        assertThat(fit(source.labelled(), target.labelled(), 3).tried()).isEmpty();
    }

    @Test
    void staysNearerWithAMargin() {
        double near = learner(source.labelled())
                .fit(target.labelled(), target.equalWeights(), 3, 100, SEEDS)
                .strength();

        assertThat(near).isEqualTo(100);
    }

    @Test
    void takesOneLabelPerClass() {
        Posterior posterior = fit(source.labelled(), target.labelled().select(0, 1, 2));

        assertThat(posterior.strength()).isEqualTo(PriorLearner.WITHOUT_VALIDATION);
        assertThat(posterior.tried()).isEmpty();
    }
}
