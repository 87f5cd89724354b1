package dev.graft.cli.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Attribution;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In worlds of which the truth is known, verdicts and control arms say it in at least 95 of 100 experiments. */
class WorldsTest {
    private static final int EXPERIMENTS = 100;

    @ParameterizedTest
    @EnumSource(World.class)
    void theVerdictIsRight(World world) {
        int right = 0;
        StringBuilder wrong = new StringBuilder();
        for (int seed = 0; seed < EXPERIMENTS; seed++) {
            Run run = Simulation.of(world, seed);
            boolean correct = isRight(world, run);
            right += correct ? 1 : 0;
            wrong.append(correct ? "" : "\n" + seed + ": " + sentence(run));
        }
        assertThat(right).as("%s: wrong were %s", world, wrong).isGreaterThanOrEqualTo(95);
    }

    private static boolean isRight(World world, Run run) {
        Comparison comparison = Comparison.of(run);
        Verdict verdict = comparison.cells().stream()
                .flatMap(cell -> cell.gain().stream())
                .flatMap((Gain gain) -> gain.verdict().stream())
                .findFirst()
                .orElseThrow();
        Optional<Attribution> attribution = comparison.controls().get(0).attribution();
        return switch (world) {
            case SOURCE_HELPS ->
                verdict == Verdict.HELPS && attribution.equals(Optional.of(Attribution.FROM_WHAT_WAS_TAKEN));
            case SOURCE_IS_NOISE -> verdict != Verdict.HELPS;
            case SOURCE_IS_OPPOSITE -> verdict == Verdict.HURTS;
            case SOURCE_REGULARISES ->
                verdict == Verdict.HELPS
                        && attribution.equals(Optional.of(Attribution.NOT_FROM_WHAT_WAS_TAKEN))
                        && sentence(run).contains("is not from the source's labels");
        };
    }

    private static String sentence(Run run) {
        return Statement.of(Findings.of(run), run.contenders().get(1)).clauses().stream()
                .map(clause -> clause.ruling().map(r -> r.words() + " ").orElse("") + clause.words())
                .collect(Collectors.joining("; "));
    }
}
