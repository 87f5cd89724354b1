package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.ScenarioRun;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.experiment.SuiteBuilder;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.LabelFree;
import dev.graft.runner.store.SuiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunnerTest {
    @TempDir
    private Path results;

    private static ExperimentBuilder common(ExperimentBuilder experiment) {
        return experiment
                .seeds(2)
                .source(new Blobs(), Small.SOURCE)
                .strategies("label-free")
                .budgets(new Budget.PerClass(2));
    }

    private static SuiteBuilder builder() {
        return Suite.named("clouds", SuiteRunnerTest::common)
                .title("Do clouds help?")
                .scenario("near", e -> e.target(new Blobs(), Blobs.Of.of(60, 0, 2)))
                .scenario("far", e -> e.target(new Blobs(), Blobs.Of.of(60, 3, 3)))
                .published("Others", Measure.ACCURACY, Map.of("far", Map.of("label-free", 0.7)));
    }

    private SuiteRunner runner(RunListener listener) {
        return new SuiteRunner(Runner.into(results).withWorkers(2).withListener(listener));
    }

    @Test
    void eachScenarioHasARunInAFolderOfItsOwn() {
        List<String> heard = new ArrayList<>();
        CompletedSuite completed = runner(new RunListener() {
                    @Override
                    public void scenario(String name, int number, int of) {
                        heard.add(name + " " + number + "/" + of);
                    }
                })
                .run(builder().build());
        assertThat(heard).containsExactly("near 1/2", "far 2/2");
        assertThat(completed.folder()).isEqualTo(results.resolve("clouds"));
        assertThat(completed.scenarios()).extracting(ScenarioRun::name).containsExactly("near", "far");
        assertThat(completed.runs()).allSatisfy(one -> {
            assertThat(one.folder().getParent())
                    .isEqualTo(results.resolve("clouds").resolve(one.run().name()));
            assertThat(one.run().complete()).isTrue();
            assertThat(one.run().title()).isEqualTo(one.run().name() + ": Do clouds help?");
        });
        assertThat(completed.reports().get("far")).matches("far/[0-9a-f]{8}/report.html");
        assertThat(completed.remarks()).isEmpty();
    }

    @Test
    void aScenarioIsTheRunThatItWouldBeAlone() {
        Suite suite = builder().build();
        Path inSuite = runner(RunListener.NONE).run(suite).runs().get(1).folder();
        Experiment alone = common(Experiment.named("alone"))
                .target(new Blobs(), Blobs.Of.of(60, 3, 3))
                .build();
        assertThat(Runner.into(results).run(alone).folder().getFileName()).isEqualTo(inSuite.getFileName());
    }

    @Test
    void someAreRunAndTheOthersAreThereFromBefore() {
        Suite suite = builder().build();
        CompletedSuite first = runner(RunListener.NONE).run(suite, List.of("far"), one -> {});
        assertThat(first.missing()).containsExactly("near");
        assertThat(first.remarks()).containsExactly("1 of 2 scenarios have no run yet: near.");
        LabelFree.FITS.set(0);
        CompletedSuite second = runner(RunListener.NONE).run(suite, List.of("near"), one -> {});
        assertThat(LabelFree.FITS).hasValue(2);
        assertThat(second.scenarios()).extracting(ScenarioRun::name).containsExactly("near", "far");
        assertThat(runner(RunListener.NONE).run(suite).runs().get(1).folder())
                .isEqualTo(first.runs().get(0).folder());
        assertThat(LabelFree.FITS).hasValue(2);
    }

    @Test
    void runsOfAnotherExperimentAreNotTakenForItsOwn() {
        runner(RunListener.NONE).run(builder().build());
        Suite other = Suite.named("clouds", e -> common(e).seeds(3))
                .scenario("near", e -> e.target(new Blobs(), Blobs.Of.of(60, 0, 2)))
                .scenario("far", e -> e.target(new Blobs(), Blobs.Of.of(60, 3, 3)))
                .build();
        assertThat(runner(RunListener.NONE)
                        .run(other, List.of("near"), one -> {})
                        .missing())
                .containsExactly("far");
    }

    @Test
    void theFolderKnowsItsSuite() {
        Suite suite = builder().build();
        runner(RunListener.NONE).run(suite);
        SuiteFolder folder = SuiteFolder.of(suite, results);
        Suite read = folder.suite().orElseThrow();
        assertThat(ExperimentFile.write(read)).isEqualTo(ExperimentFile.write(suite));
        assertThat(SuiteRunner.read(read, folder).missing()).isEmpty();
        assertThat(new SuiteFolder(results).suite()).isEmpty();
    }

    @Test
    void whatCannotBeLoadedNamesItsScenario() {
        Suite suite = Suite.named("clouds", SuiteRunnerTest::common)
                .scenario("tiny", e -> e.target(new Blobs(), Blobs.Of.of(2, 0, 2)))
                .build();
        assertThatThrownBy(() -> runner(RunListener.NONE).run(suite))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("scenario tiny: ");
    }

    @Test
    void scenariosHaveNamesOfTheirOwnAndTheRestInCommon() {
        assertThatThrownBy(() -> builder()
                        .scenario("a.b", e -> e.target(new Blobs(), Small.TARGET))
                        .build())
                .hasMessageContaining("letters, digits and dashes, was \"a.b\"");
        assertThatThrownBy(() -> builder()
                        .scenario("Near", e -> e.target(new Blobs(), Small.TARGET))
                        .build())
                .hasMessageContaining("two scenarios are called \"Near\"");
        assertThatThrownBy(() -> builder()
                        .scenario(
                                "more", e -> e.target(new Blobs(), Small.TARGET).seeds(4))
                        .build())
                .hasMessage("scenario more: all scenarios of a suite have the same seeds; near has 2, and this one 4");
        assertThatThrownBy(() -> builder()
                        .scenario(
                                "more", e -> e.target(new Blobs(), Small.TARGET).strategies("oracle"))
                        .build())
                .hasMessageContaining("the same strategies");
        assertThatThrownBy(() -> Suite.named("none", SuiteRunnerTest::common).build())
                .hasMessage("a suite needs at least one scenario");
    }

    @Test
    void publishedNumbersAreOfScenariosAndStrategiesThatAreThere() {
        assertThatThrownBy(() -> builder()
                        .published("Others", Measure.ACCURACY, Map.of("fra", Map.of("label-free", 0.7)))
                        .build())
                .hasMessage("published: there is no scenario \"fra\"; did you mean \"far\"?");
        assertThatThrownBy(() -> builder()
                        .published("Others", Measure.ACCURACY, Map.of("far", Map.of("lable-free", 0.7)))
                        .build())
                .hasMessage("published: there is no strategy \"lable-free\"; did you mean \"label-free\"?");
    }
}
