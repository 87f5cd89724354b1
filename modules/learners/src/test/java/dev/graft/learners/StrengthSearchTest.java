package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.seed.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrengthSearchTest {
    private static final Seeds SEEDS = new Seeds(1);

    @Test
    void choosesAWeakPenaltyForPlentyOfClearData() {
        assertThat(choose(Blobs.of(1000, 30, 3, 1))).isLessThan(0.01);
    }

    @Test
    void choosesTheStrongestPenaltyIfThereIsNothingToLearn() {
        Blobs blobs = Blobs.of(300, 50, 2, 1);
        Random random = new Random(2);
        int[] guessed = random.ints(300, 0, 2).toArray();

        assertThat(choose(new Blobs(blobs.rows(), guessed, 2))).isEqualTo(0.1);
    }

    @Test
    void fallsBackOnAFixedStrengthIfNothingCanBeHeldOut() {
        assertThat(choose(Blobs.of(4, 5, 4, 1))).isEqualTo(StrengthSearch.WITHOUT_VALIDATION);
    }

    @Test
    void tellsTheSameForTheSameSeedOnMoreSamplesThanItUses() {
        Blobs blobs = Blobs.of(1500, 5, 3, 1);

        assertThat(choose(blobs)).isEqualTo(choose(blobs)).isBetween(0.001, 0.1);
    }

    @Test
    void choosesTheSameForSparseRowsAsForDense() {
        for (int seed = 1; seed <= 3; seed++) {
            Blobs blobs = Blobs.of(300, 40, 3, seed).thinned(0.3, seed);

            assertThat(StrengthSearch.choose(blobs.sparseProblem(blobs.equalWeights()), 3, SEEDS))
                    .isEqualTo(choose(blobs));
        }
    }

    private static double choose(Blobs blobs) {
        return StrengthSearch.choose(blobs.problem(blobs.equalWeights()), 3, SEEDS);
    }
}
