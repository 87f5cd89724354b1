package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.TrialResult;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.TrialAgain.Which;
import dev.graft.runner.preprocess.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialAgainTest {
    @TempDir
    private Path results;

    private Completed run;

    @BeforeEach
    void aRun() {
        run = Runner.into(results)
                .run(Small.named("small")
                        .preprocess(Step.Z_SCORE)
                        .strategies("joint", "failing", "unsuited")
                        .build());
    }

    @Test
    void theScoresAreThoseThatWereKept() throws IOException {
        byte[] before = Files.readAllBytes(run.folder().resolve("trials.jsonl"));
        TrialAgain again = again("joint", OptionalDouble.empty(), 2);
        assertThat(again.trial().budget()).isEqualTo(new Budget.PerClass(2));
        assertThat(again.difference()).hasValue(0);
        assertThat(((Scores.OfClasses) again.scores().get(0)).values())
                .isDeepEqualTo(((Scores.OfClasses)
                                run.run().files().predictions(kept("joint", 2)).get(0))
                        .values());
        assertThat(Files.readAllBytes(run.folder().resolve("trials.jsonl"))).isEqualTo(before);
    }

    /** What the predictor takes is preprocessed; what the data set has is not. */
    @Test
    void thePredictorScoresWhatItIsHanded() {
        TrialAgain again = again("joint", OptionalDouble.of(2), 0);
        Dense handed = (Dense) again.learned().get(0).heldOut();
        assertThat(handed.row(0)).isNotEqualTo(((Dense) again.heldOut().get(0).samples()).row(0));
        double[][] scores =
                ((Scores.OfClasses) again.learned().get(0).predictor().scores(handed)).values();
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i])
                    .containsExactly(((Scores.OfClasses) again.scores().get(0)).values()[i], within(1e-6));
        }
    }

    @Test
    void whatIsNoLongerTheSameIsMeasured() throws IOException {
        Path predictions =
                run.folder().resolve("trials").resolve(kept("joint", 0).hash()).resolve("predictions.csv");
        List<String> lines = Files.readAllLines(predictions);
        String[] cells = lines.get(1).split(",", -1);
        lines.set(1, "%s,%s,%s".formatted(cells[0], Float.parseFloat(cells[1]) - 0.25f, cells[2]));
        Files.write(predictions, lines);
        assertThat(again("joint", OptionalDouble.empty(), 0).difference().orElseThrow())
                .isCloseTo(0.25, within(1e-6));
        Files.delete(predictions);
        assertThat(again("joint", OptionalDouble.empty(), 0).difference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "join | 2 | 0 | there is no strategy \"join\" in this run; did you mean \"joint\"? It has: scratch, joint, failing, unsuited.",
                "joint | 1.5 | 0 | there is no budget of 1.5 in this run. It has: 0 per class, 2 per class.",
                "joint | 3 | 0 | there is no budget of 3 in this run. It has: 0 per class, 2 per class.",
                "joint | 2 | 3 | there is no seed 3 in this run. Allowed: 0 to 2.",
                "joint | 2 | -1 | there is no seed -1 in this run. Allowed: 0 to 2.",
                "joint | 0 | 0 | joint with 0 per class is not applicable, because no target label is visible. Take another strategy or budget."
            })
    void whatTheRunHasNotIsRefused(String strategy, double budget, int seed, String message) {
        assertThatThrownBy(() -> again(strategy, OptionalDouble.of(budget), seed))
                .isInstanceOf(GraftException.class)
                .hasMessage(run.folder() + ": " + message);
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        assertThatThrownBy(() -> TrialAgain.of(
                        results, new Which("joint", OptionalDouble.empty(), 0), results, RunListener.NONE))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("this is no folder of a run");
    }

    private TrialResult kept(String contender, int seed) {
        return run.run().results().stream()
                .filter(result -> result.trial().contender().equals(contender)
                        && result.trial().seed() == seed
                        && result.trial().budget().size() == 2
                        && result.outcome() instanceof Outcome.Finished)
                .findFirst()
                .orElseThrow();
    }

    private TrialAgain again(String strategy, OptionalDouble budget, int seed) {
        return TrialAgain.of(
                run.folder(), new Which(strategy, budget, seed), results.resolve("cache"), RunListener.NONE);
    }
}
