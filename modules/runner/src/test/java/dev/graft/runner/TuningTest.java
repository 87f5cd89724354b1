package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.plugins.Sharp;
import dev.graft.selection.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings chosen in each trial, without target labels. */
class TuningTest {
    private static final Budget TWO = new Budget.PerClass(2);

    @TempDir
    private Path results;

    private static Entry tuned(Criterion criterion, int pause, Object... sharpness) {
        return new Entry(
                "tuned",
                Grid.of(criterion, new Sharp(), Map.of("pause", pause), Map.of("sharpness", List.of(sharpness))));
    }

    private static Experiment experiment(Entry tuned) {
        return Small.named("tuning")
                .strategy(tuned)
                .strategy("blunt", "sharp", Map.of("sharpness", 0.5))
                .strategy("sharp", "sharp", Map.of("sharpness", 8.0))
                .controls(Control.SHUFFLED_SOURCE)
                .build();
    }

    private Run run(Experiment experiment) {
        return Runner.into(results).run(experiment).run();
    }

    private static List<TrialResult> of(Run run, String name) {
        Contender contender = run.allContenders().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        return run.of(contender, TWO);
    }

    private static List<Map<String, Double>> measures(Run run, String name) {
        return of(run, name).stream()
                .map(result -> ((Outcome.Finished) result.outcome()).measures())
                .toList();
    }

    @Test
    void theSurestIsTakenByEntropyWhereverItStands() {
        for (Entry entry :
                List.of(tuned(Criterion.ENTROPY, 0, 0.5, 2.0, 8.0), tuned(Criterion.ENTROPY, 0, 8.0, 2.0, 0.5))) {
            Run run = run(experiment(entry));
            assertThat(measures(run, "tuned")).isEqualTo(measures(run, "sharp")).isNotEqualTo(measures(run, "blunt"));
            assertThat(measures(run, "tuned, shuffled-source")).isEqualTo(measures(run, "sharp, shuffled-source"));
        }
    }

    @Test
    void itSaysWhatWasTriedAndHandsOverTheSnapshotsOfTheTakenOne() {
        Run run = run(experiment(tuned(Criterion.ENTROPY, 0, 0.5, 8.0)));
        TrialResult first = of(run, "tuned").get(0);
        List<Checkpoint> checkpoints = run.files().checkpoints(first);
        assertThat(checkpoints).hasSize(1);
        assertThat(checkpoints.get(0).measures()).isEqualTo(((Outcome.Finished) first.outcome()).measures());
        Exhibit.Table tried = (Exhibit.Table) run.files().exhibits(first).get(0);
        assertThat(tried.title()).isEqualTo("Settings tried");
        assertThat(tried.columns())
                .containsExactly("sharpness", "mean entropy of predictions, the lower the better", "taken");
        assertThat(tried.rows()).extracting(row -> row.get(0)).containsExactly("0.5", "8.0");
        assertThat(tried.rows()).extracting(row -> row.get(2)).containsExactly("", "yes");
    }

    @Test
    void theFitCostsWhatAllCandidatesCost() {
        Run run = run(experiment(tuned(Criterion.ENTROPY, 40, 0.5, 2.0, 8.0)));
        assertThat(of(run, "tuned")).allMatch(result -> ((Outcome.Finished) result.outcome()).fitSeconds() >= 3 * 0.04);
    }

    @Test
    void sourceValidationSetsSourceSamplesAside() {
        Run run = run(experiment(tuned(Criterion.SOURCE_VALIDATION, 0, 8.0, 9.0)));
        assertThat(measures(run, "tuned")).isNotEqualTo(measures(run, "sharp"));
        Exhibit.Table tried =
                (Exhibit.Table) run.files().exhibits(of(run, "tuned").get(0)).get(0);
        assertThat(tried.columns()).contains("log-loss on source samples set aside, the lower the better");
    }

    @Test
    void anotherGridIsAnotherRunAndTheSameOneIsNotRunAgain() throws IOException {
        Experiment entropy = experiment(tuned(Criterion.ENTROPY, 0, 0.5, 8.0));
        Completed first = Runner.into(results).run(entropy);
        byte[] curves = Files.readAllBytes(first.folder().resolve("curves.csv"));
        Heard again = new Heard();
        Completed second = Runner.into(results).withListener(again).run(entropy);
        assertThat(again.ended).isEmpty();
        assertThat(second.folder()).isEqualTo(first.folder());
        for (Entry other : List.of(
                tuned(Criterion.SND, 0, 0.5, 8.0),
                tuned(Criterion.ENTROPY, 0, 0.5, 9.0),
                tuned(Criterion.ENTROPY, 1, 0.5, 8.0))) {
            assertThat(Runner.into(results).run(experiment(other)).folder()).isNotEqualTo(first.folder());
        }
        Completed fresh =
                Runner.into(results.resolve("elsewhere")).withWorkers(2).run(entropy);
        assertThat(Files.readAllBytes(fresh.folder().resolve("curves.csv"))).isEqualTo(curves);
    }

    @Test
    void theRunSaysHowSettingsCameAbout() {
        Run run = run(experiment(tuned(Criterion.SND, 0, 0.5, 8.0)));
        assertThat(run.scenario())
                .containsEntry(
                        "settings",
                        "chosen by snd out of 2, without target labels, for tuned; given in the experiment for blunt, sharp;"
                                + " untuned defaults for scratch");
        assertThat(run.contenders().get(1).settings())
                .containsEntry("sharpness", "one of [0.5, 8.0]")
                .containsEntry("pause", "0")
                .containsEntry("chosen by", "snd");
        assertThat(run.experiment()).contains("tuning:", "criterion: snd", "grid:");
        assertThat(Origins.of(Small.of("joint", "source-only").strategies()))
                .isEqualTo("untuned defaults, no setting was chosen");
        assertThat(Origins.of(Small.named("x")
                        .strategy("own", "sharp", Map.of("pause", 1))
                        .build()
                        .strategies()))
                .isEqualTo("no setting was chosen by a criterion; given in the experiment for own; untuned defaults for"
                        + " scratch");
    }
}
