package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.seed.Seeds;
import java.util.List;
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

    /** Differences to the best of mean 0.1: standard errors are 0.1 / √3 of the second, 0 of the third. */
    @Test
    void takesTheStrongestWithinSoManyStandardErrorsOfTheBest() {
        TriedStrength best = new TriedStrength(1, 0.5, new double[] {0.4, 0.5, 0.6});
        TriedStrength uneven = new TriedStrength(3, 0.6, new double[] {0.4, 0.6, 0.8});
        TriedStrength worse = new TriedStrength(10, 0.6, new double[] {0.5, 0.6, 0.7 + 1e-9});
        List<TriedStrength> tried = List.of(worse, uneven, best);

        assertThat(StrengthSearch.strongest(tried, 0)).contains(best);
        assertThat(StrengthSearch.strongest(tried, 1.7)).contains(best);
        assertThat(StrengthSearch.strongest(tried, 1.8)).contains(uneven);
        assertThat(StrengthSearch.strongest(List.of(), 1)).isEmpty();
    }

    private static double choose(Blobs blobs) {
        return StrengthSearch.choose(blobs.problem(blobs.equalWeights()), 3, SEEDS);
    }
}
