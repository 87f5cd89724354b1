package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTableTest {
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget TWO = new Budget.PerClass(2);
    private static final List<String> NAMES = List.of("coral, shuffled-source", "fine-tune, random-backbone");

    @Test
    void eachArmHasItsMeanAccuracyOrAReason() {
        List<TrialResult> results = List.of(
                result(0, ONE, 0, new Outcome.Finished(Map.of("accuracy", 0.5), 1, 1)),
                result(0, ONE, 1, new Outcome.Finished(Map.of("accuracy", 0.75), 1, 1)),
                result(0, TWO, 0, new Outcome.Failed("no luck")),
                result(1, ONE, 0, new Outcome.NotApplicable("it has one block")),
                result(1, TWO, 0, new Outcome.NotApplicable("it has one block")));
        assertThat(printed(NAMES, results).lines())
                .containsExactly(
                        "",
                        "control arms: accuracy in %  1 per class     2 per class",
                        "coral, shuffled-source       62.5            failed",
                        "fine-tune, random-backbone   not applicable  not applicable",
                        "coral, shuffled-source: failed: no luck",
                        "fine-tune, random-backbone: not applicable, because it has one block");
    }

    @Test
    void withoutArmsThereIsNoTable() {
        assertThat(printed(List.of(), List.of())).isEmpty();
    }

    private static String printed(List<String> arms, List<TrialResult> results) {
        StringWriter out = new StringWriter();
        List<ControlArm> controls = arms.stream()
                .map(name -> new ControlArm(Control.SHUFFLED_SOURCE, name, contender(name)))
                .toList();
        Run run = new Run(
                "x",
                "x",
                Map.of(),
                Map.of(),
                "",
                List.of(),
                controls,
                List.of(ONE, TWO),
                2,
                List.of(Classes.of(List.of("a"), 0)),
                results,
                new NoFiles());
        ControlTable.print(run, new PrintWriter(out));
        return out.toString();
    }

    private static Contender contender(String name) {
        return new Contender(name, "x", Family.FEATURE, Role.TRANSFER, "x", new Citation("x", ""), Map.of());
    }

    private static TrialResult result(int arm, Budget budget, int seed, Outcome outcome) {
        return new TrialResult(new Trial(NAMES.get(arm), budget, seed), "0", outcome);
    }

    /** Nothing is read from files. */
    private static final class NoFiles implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            throw new AssertionError();
        }

        @Override
        public List<Exhibit> exhibits(TrialResult result) {
            throw new AssertionError();
        }

        @Override
        public List<Checkpoint> checkpoints(TrialResult result) {
            throw new AssertionError();
        }
    }
}
