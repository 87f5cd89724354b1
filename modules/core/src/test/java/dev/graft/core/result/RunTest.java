package dev.graft.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget FIVE = new Budget.PerClass(5);
    private static final Contender SCRATCH = contender("scratch", Role.SCRATCH);
    private static final Contender CORAL = contender("coral", Role.TRANSFER);

    @Test
    void resultsOfACellComeInTheOrderOfSeeds() {
        Run run = run(result(CORAL, ONE, 2), result(SCRATCH, ONE, 0), result(CORAL, FIVE, 1), result(CORAL, ONE, 0));
        assertThat(run.of(CORAL, ONE)).extracting(r -> r.trial().seed()).containsExactly(0, 2);
        assertThat(run.of(SCRATCH, FIVE)).isEmpty();
    }

    @Test
    void contendersAreFoundByTheirRole() {
        assertThat(run().withRole(Role.SCRATCH)).contains(SCRATCH);
        assertThat(run().withRole(Role.UPPER_BOUND)).isEmpty();
    }

    @Test
    void itIsCompleteWhenEveryTrialHasAResult() {
        List<TrialResult> results = new ArrayList<>();
        for (Contender contender : List.of(SCRATCH, CORAL)) {
            for (Budget budget : List.of(ONE, FIVE)) {
                for (int seed = 0; seed < 3; seed++) {
                    assertThat(run(results.toArray(new TrialResult[0])).complete())
                            .isFalse();
                    results.add(result(contender, budget, seed));
                }
            }
        }
        assertThat(run(results.toArray(new TrialResult[0])).complete()).isTrue();
    }

    private static TrialResult result(Contender contender, Budget budget, int seed) {
        return new TrialResult(new Trial(contender.name(), budget, seed), "hash", new Outcome.Finished(Map.of(), 1, 1));
    }

    private static Contender contender(String name, Role role) {
        return new Contender(name, name, Family.BASELINE, role, "", new Citation("", ""), Map.of());
    }

    private static Run run(TrialResult... results) {
        return new Run(
                "x",
                "x",
                Map.of(),
                Map.of(),
                "",
                List.of(SCRATCH, CORAL),
                List.of(),
                List.of(ONE, FIVE),
                3,
                Classes.of(List.of("a"), 0, 0),
                List.of(results),
                new NoFiles());
    }

    private static final class NoFiles implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            throw new UnsupportedOperationException();
        }
    }
}
