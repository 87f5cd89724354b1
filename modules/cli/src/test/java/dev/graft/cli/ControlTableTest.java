package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTableTest {
    private static final int SAMPLES = 40;
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget TWO = new Budget.PerClass(2);

    private final Contender scratch = contender("scratch", Role.SCRATCH);
    private final Contender coral = contender("coral", Role.TRANSFER);
    private final ControlArm shuffled =
            new ControlArm(Control.SHUFFLED_SOURCE, "coral", contender("coral, shuffled-source", Role.TRANSFER));
    private final List<TrialResult> results = new ArrayList<>();

    @Test
    void eachArmHasItsMeanAccuracyAndVerdictAndSaysWhatTheGainIsNotFrom() {
        finished(scratch, ONE, 10);
        finished(coral, ONE, 38);
        finished(shuffled.contender(), ONE, 12);
        finished(scratch, TWO, 10);
        finished(coral, TWO, 38);
        finished(shuffled.contender(), TWO, 37);
        assertThat(printed(List.of(shuffled)).lines())
                .containsExactly(
                        "",
                        "control arms: accuracy in %  1 per class  2 per class",
                        "coral, shuffled-source       30.0         92.5 +",
                        "coral, shuffled-source keeps the gain at 2 per class: that of coral there is not from the source's"
                                + " labels.");
    }

    @Test
    void anArmWithoutANumberSaysWhy() {
        ended(shuffled.contender(), ONE, new Outcome.NotApplicable("it has one block"));
        ended(shuffled.contender(), TWO, new Outcome.Failed("no luck"));
        assertThat(printed(List.of(shuffled)).lines())
                .containsExactly(
                        "",
                        "control arms: accuracy in %  1 per class     2 per class",
                        "coral, shuffled-source       not applicable  failed",
                        "coral, shuffled-source: not applicable, because it has one block",
                        "coral, shuffled-source: failed: no luck");
    }

    @Test
    void withoutArmsThereIsNoTable() {
        assertThat(printed(List.of())).isEmpty();
    }

    private void finished(Contender contender, Budget budget, int right) {
        ended(contender, budget, new Outcome.Finished(Map.of("right", (double) right), 1, 1));
    }

    private void ended(Contender contender, Budget budget, Outcome outcome) {
        for (int seed = 0; seed < 3; seed++) {
            String hash = contender.name() + budget;
            results.add(new TrialResult(new Trial(contender.name(), budget, seed), hash, outcome));
        }
    }

    private String printed(List<ControlArm> arms) {
        Run run = new Run(
                "x",
                "x",
                Map.of(),
                Map.of(),
                "",
                List.of(scratch, coral),
                arms,
                List.of(ONE, TWO),
                3,
                Classes.of(List.of("a", "b"), new int[SAMPLES]),
                results,
                new FirstRight());
        StringWriter out = new StringWriter();
        ControlTable.print(Comparison.of(run), run, new PrintWriter(out));
        return out.toString();
    }

    private static Contender contender(String name, Role role) {
        return new Contender(name, "x", Family.FEATURE, role, "x", new Citation("x", ""), Map.of());
    }

    /** So many samples are right as the trial says, the first ones. */
    private static final class FirstRight implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            Double right = ((Outcome.Finished) result.outcome()).measures().getOrDefault("right", 0.0);
            double[][] values = new double[SAMPLES][];
            for (int i = 0; i < SAMPLES; i++) {
                values[i] = i < right ? new double[] {1, 0} : new double[] {0, 1};
            }
            return List.of(new Scores.OfClasses(List.of("a", "b"), values));
        }
    }
}
