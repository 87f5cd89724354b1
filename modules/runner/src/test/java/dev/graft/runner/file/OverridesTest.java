package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.runner.Small;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
    private static final String YAML = ExperimentFile.write(Small.of("joint"));

    @Test
    void aValueIsReplacedByItsKey() {
        assertThat(with("seeds=4").seeds()).isEqualTo(4);
        assertThat(with("title=a = b").title()).isEqualTo("a = b");
    }

    @Test
    void keysInsideOthersAreReachedByDots() {
        assertThat(Small.domains(with("scenario.held-out=0.25")).heldOut()).isEqualTo(new HoldOut.Share(0.25));
        assertThat(Small.domains(with("scenario.target.samples=80"))
                        .target()
                        .data()
                        .values())
                .containsEntry("samples", 80)
                .containsEntry("cloud-seed", 2L);
    }

    @Test
    void itemsAreReachedByTheirPositions() {
        assertThat(with("scenario.source.0.shift=3")
                        .scenario()
                        .sources()
                        .get(0)
                        .data()
                        .values())
                .containsEntry("shift", 3.0);
        assertThat(with("strategies.1={strategy: stepping, name: steps}").strategies())
                .extracting(Entry::name)
                .containsExactly("scratch", "steps");
    }

    @Test
    void listsAreSetAsAWhole() {
        assertThat(with("budgets.per-class=[1, 3]").budgets())
                .containsExactly(new Budget.PerClass(1), new Budget.PerClass(3));
        assertThat(with("budgets={count: 9}").budgets()).containsExactly(new Budget.Count(9));
        assertThat(with("strategies=[oracle]").strategies())
                .extracting(Entry::name)
                .containsExactly("scratch", "oracle");
    }

    @Test
    void aKeyThatIsNotInTheFileIsAdded() {
        assertThat(Small.domains(with("scenario.source-labels-per-class=4")).sourceLabelsPerClass())
                .hasValue(4);
    }

    @Test
    void theLastOfSeveralCounts() {
        assertThat(with("seeds=4", "threads=2", "seeds=5").seeds()).isEqualTo(5);
    }

    @Test
    void whatIsNoOverrideSaysWhatOneLooksLike() {
        refused("seeds", "--set seeds: expected key=value");
        refused("=3", "--set =3: expected key=value");
    }

    @Test
    void aWrongValueIsReportedByTheOverride() {
        refused("seeds=many", "--set seeds: expected a whole number from 1 to 1000, found \"many\"");
        refused("sedes=3", "did you mean \"seeds\"?");
        refused("seeds=[", "--set seeds");
    }

    @Test
    void aPathThroughASingleValueOrPastAListIsRefused() {
        refused("seeds.x=3", "\"x\" cannot be set inside \"3\"");
        refused("strategies.2=oracle", "\"2\" is no position in a list of 2; positions go from 0 to 1");
        refused("strategies.first=oracle", "\"first\" is no position");
    }

    private static Experiment with(String... overrides) {
        return ExperimentFile.parse("x.yaml", YAML, List.of(overrides));
    }

    private static void refused(String override, String message) {
        assertThatThrownBy(() -> with(override))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }
}
