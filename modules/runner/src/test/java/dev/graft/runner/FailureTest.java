package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.GraftException;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.plugins.Failing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    @TempDir
    private Path results;

    @AfterEach
    void repair() {
        Failing.repair();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("it broke"),
                new NullPointerException(),
                new OutOfMemoryError("too large"),
                new StackOverflowError(),
                new NoClassDefFoundError("some/Library"),
                new AssertionError("it cannot be"),
                new IOException("sneaked through"),
                // thrown by a strategy though nobody cancelled the run
                new CancellationException("an inner task was cancelled"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverAStrategyThrowsIsRecordedAndStopsNoOther(Throwable failure) {
        Failing.with(failure);
        Completed completed = run(2);
        assertThat(of(completed, "failing"))
                .hasSize(6)
                .allMatch(r -> r.outcome() instanceof Outcome.Failed failed
                        && failed.cause().startsWith(failure.getClass().getSimpleName()));
        assertThat(of(completed, "joint")).hasSize(6).noneMatch(r -> r.outcome() instanceof Outcome.Failed);
        assertThat(completed.run().complete()).isTrue();
    }

    @Test
    void aProblemInWordsIsRecordedInItsWordsAndTheStackTraceBeside() throws IOException {
        Failing.with(new GraftException("the kernel is singular. Use a larger gamma."));
        Completed completed = run(1);
        TrialResult result = of(completed, "failing").get(0);
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("the kernel is singular. Use a larger gamma."));
        assertThat(Files.readString(completed
                        .folder()
                        .resolve("trials")
                        .resolve(result.hash())
                        .resolve("failure.txt")))
                .contains("GraftException: the kernel is singular", "at dev.graft.runner.FailureTest.");
        assertThat(Files.readString(completed.folder().resolve("curves.csv"))).doesNotContain("failing");
    }

    @Test
    void aFailedTrialIsTriedAgainWhenTheExperimentIsRunAgain() {
        Failing.with(new IllegalStateException("it broke"));
        run(2);
        Failing.repair();
        Heard heard = new Heard();
        Completed second = Runner.into(results).withListener(heard).run(Small.of("failing", "joint"));
        assertThat(heard.ended).hasSize(6).allMatch(r -> r.trial().contender().equals("failing"));
        assertThat(List.of(heard.trials, heard.done)).containsExactly(18, 12);
        assertThat(second.run().results()).hasSize(18).noneMatch(r -> r.outcome() instanceof Outcome.Failed);
    }

    private Completed run(int workers) {
        return Runner.into(results).withWorkers(workers).run(Small.of("failing", "joint"));
    }

    private static List<TrialResult> of(Completed completed, String contender) {
        return completed.run().results().stream()
                .filter(r -> r.trial().contender().equals(contender))
                .toList();
    }
}
