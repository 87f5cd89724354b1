package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Few labels and none, from a file to the results. */
class ShotRunTest {
    private static final String EPISODES = """
            name: few
            seeds: 3
            scenario:
              kind: episodes
              base: {data: letters}
              novel: ["high/*"]
              way: 3
              queries: 4
              episodes: 12
              preprocess: [z-score]
            strategies: [first-label, joint]
            budgets: {per-class: [1, 5]}
            """;

    private static final String ZERO = """
            name: none
            seeds: 3
            scenario:
              kind: zero-shot
              data: {data: letters, samples: 20}
              unseen: 0.5
              descriptors: attributes
            strategies: [nearest-descriptor]
            budgets: {per-class: [0, 1, 4]}
            """;

    @TempDir
    private Path folder;

    @Test
    void episodesAreDrawnRunAndReadAgain() throws IOException {
        Completed completed = run(EPISODES, 2);
        Run run = new RunFolder(completed.folder()).read();
        assertThat(run.tasks()).hasSize(12);
        assertThat(run.yardstick().average()).isEqualTo(Average.EPISODES);
        assertThat(run.complete()).isTrue();
        Cell cell = Comparison.of(run)
                .cell(contender(run, "first-label"), run.budgets().get(0));
        assertThat(cell.value().orElseThrow().samples())
                .as("what varies is episodes")
                .isEqualTo(12);
        assertThat(cell.value().orElseThrow().mean()).isGreaterThan(0.8);
        assertThat(run.scenario())
                .containsEntry("kind", "few-shot learning by episodes")
                .containsEntry("episodes", "12, each of 3 classes with 4 queries, draw 1");
        sameBytesFromOneWorker(EPISODES, completed);
    }

    @Test
    void scratchThatIsNamedIsTheSameBaseline() {
        Run named = run(EPISODES.replace("[first-label, joint]", "[scratch, first-label]"), 2)
                .run();
        Run unnamed = run(EPISODES.replace("[first-label, joint]", "[first-label]"), 2)
                .run();
        assertThat(contender(named, "scratch")).isEqualTo(contender(unnamed, "scratch"));
    }

    /** A strategy of adaptation learns each episode without a source; one that needs a source is not applicable. */
    @Test
    void strategiesOfAdaptationLearnEpisodesToo() {
        Run run = run(EPISODES, 2).run();
        assertThat(run.of(contender(run, "scratch"), run.budgets().get(1)))
                .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Outcome.Finished.class));
        assertThat(run.of(contender(run, "joint"), run.budgets().get(1)))
                .allSatisfy(result -> assertThat(result.outcome())
                        .isEqualTo(new Outcome.NotApplicable("no source sample is labelled")));
    }

    @Test
    void classesWithoutLabelsAreToldAndTheBaselineSeesSome() throws IOException {
        Completed completed = run(ZERO, 2);
        Run run = new RunFolder(completed.folder()).read();
        assertThat(run.yardstick().measure()).isEqualTo(Measure.BALANCED_ACCURACY);
        List<TrialResult> zero = run.results().stream()
                .filter(result -> result.trial().contender().equals("nearest-descriptor"))
                .toList();
        assertThat(zero.stream().map(TrialResult::hash).distinct().count())
                .as("without labels all budgets are one, for each seed")
                .isEqualTo(3);
        assertThat(((Outcome.Finished) zero.get(0).outcome()).measures().get("balanced-accuracy"))
                .isEqualTo(1);
        assertThat(run.scenario()).containsEntry("descriptors", "2 numbers for each class, the data set's own");
        sameBytesFromOneWorker(ZERO, completed);
    }

    @Test
    void aGeneralisedEvaluationIsTheHarmonicMeanOfBothParts() {
        Run run = run(ZERO.replace("unseen: 0.5", "unseen: 0.5\n  generalised: true"), 2)
                .run();
        assertThat(run.tasks()).containsExactly("seen classes", "unseen classes");
        assertThat(run.yardstick().average()).isEqualTo(Average.HARMONIC);
        TrialResult zero = run.of(
                        contender(run, "nearest-descriptor"), run.budgets().get(0))
                .get(0);
        assertThat(run.files().predictions(zero)).hasSize(2);
    }

    private void sameBytesFromOneWorker(String yaml, Completed completed) throws IOException {
        assertThat(Files.readString(run(yaml, 1).folder().resolve("curves.csv")))
                .isEqualTo(Files.readString(completed.folder().resolve("curves.csv")));
        String written = Files.readString(completed.folder().resolve("experiment.yaml"));
        assertThat(ExperimentFile.write(ExperimentFile.parse("again", written, List.of())))
                .isEqualTo(written);
    }

    private static Contender contender(Run run, String name) {
        return run.contenders().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Completed run(String yaml, int workers) {
        return Runner.into(folder.resolve("results" + workers))
                .withCache(folder.resolve("cache"))
                .withWorkers(workers)
                .run(ExperimentFile.parse("few.yaml", yaml, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{names: \"a picture of {}\"}",
                "{texts: {low/a: one, low/b: two, low/c: three, low/d: four, high/e: five, high/f: six, high/g: seven, high/h: eight}}",
                "{file: some.csv}",
                "attributes"
            })
    void everyWayToDescribeClassesIsWrittenAsItIsRead(String descriptors) {
        String written = ExperimentFile.write(
                ExperimentFile.parse("few.yaml", ZERO, List.of("scenario.descriptors=" + descriptors)));
        assertThat(ExperimentFile.write(ExperimentFile.parse("again", written, List.of())))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.way=1|expected a whole number from 2",
                "scenario.novel=1.5|expected a number above 0.0 and below 1.0",
                "scenario.novel=[{data: letters}]|expected a share of the classes",
                "scenario.novle=0.5|did you mean \"novel\"",
                "scenario.target={data: blobs}|unknown key",
                "budgets={per-class: [0, 1]}|budgets: 0 per class: episodes have 1 label of each class or more",
                "budgets={count: [3]}|budgets: 3 labels: episodes have 1 label of each class or more",
                "scenario={kind: episodes, novel: letters, preprocess: [z-score]}|z-score learns from base classes",
                "strategies=[nearest-descriptor]|it is no strategy for scenarios of kind episodes",
                "strategies=[together]|it is no strategy for scenarios of kind episodes",
                "controls=[shuffled-source]|needs a source"
            })
    void whatDoesNotFitInAFileOfEpisodesIsSaid(String override, String message) {
        assertThatThrownBy(() -> ExperimentFile.parse("few.yaml", EPISODES, List.of(override)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.way=5|5-way episodes need 5 novel classes, found 4: high/e, high/f, high/g, high/h. Use way: 4",
                "scenario.queries=8|an episode takes 8 queries and 5 labels of each class, and class \"high/e\" has 12 samples",
                "scenario.novel=[high/x]|scenario.novel: no class is called \"high/x\"; did you mean \"high/e\"",
                "scenario.novel=['*']|all classes of the base are novel",
                "scenario.novel={data: letters}|\"low/a\" is a class of the base, too: what has been seen is not novel",
                "scenario.novel={data: marks}|scenario.novel: the labels of marks are numbers, and classes are needed",
                "scenario.novel=0.1|an episode needs two novel classes at least, found 1. Take a larger share",
                "scenario.base=[letters, {data: blobs, names: x y}, marks]|the labels of marks are numbers",
                "scenario={kind: episodes, novel: {data: letters, given: true, label-shift: {classes: [low/a], keep: 0.5}}}|letters gives its episodes itself, of all its samples",
                "scenario={kind: episodes, novel: {data: letters, given: true}}|the episodes of this data set show 3 of each class"
            })
    void episodesThatCannotBeDrawnAreRefused(String override, String message) {
        refused(EPISODES, override, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.unseen=[low/a]|one unseen class leaves nothing to choose from",
                "scenario.unseen=[low/z]|scenario.unseen: no class is called \"low/z\"; did you mean \"low/a\"",
                "scenario.data={data: marks}|scenario.data: the labels of marks are numbers, and classes are needed",
                "scenario.data={data: blobs}|blobs knows nothing of its classes but their names",
                "scenario.descriptors={names: \"a {}\"}|must become numbers, and the samples are vectors",
                "scenario.descriptors={texts: {low/a: x}}|class \"low/b\" has no text",
                "scenario.descriptors={texts: {low/x: x}}|no class is called \"low/x\"; did you mean \"low/a\"",
                "scenario.descriptors={file: nowhere.csv}|nowhere.csv",
                "scenario={kind: zero-shot, data: {data: letters}, unseen: ['*'], descriptors: attributes, generalised: true}|all 8 classes are unseen",
                "scenario={kind: zero-shot, data: {data: letters}, unseen: ['*'], descriptors: attributes, preprocess: [z-score]}|z-score learns from seen classes",
                "budgets={per-class: [0, 11]}|11 per class: of class",
                "measure=auc-pr|no verdict can rest on auc-pr"
            })
    void unseenClassesThatCannotBeToldAreRefused(String override, String message) {
        refused(ZERO, override, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.descriptors=attribute|expected attributes (the data set's own)",
                "scenario.descriptors={names: plain}|needs {} in the place of the name",
                "scenario.descriptors={file: a.csv, names: \"{}\"}|found file and names",
                "scenario.descriptors={}|found none of them",
                "scenario.descriptors={texts: []}|expected a text for each class",
                "budgets={count: [1]}|budgets: 1 label: labels of unseen classes are counted by class",
                "scenario.generalised=maybe|expected one of true, false"
            })
    void whatDoesNotFitInAFileOfUnseenClassesIsSaid(String override, String message) {
        assertThatThrownBy(() -> ExperimentFile.parse("none.yaml", ZERO, List.of(override)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class,x\\nlow/a,1|has no descriptor of class \"low/b\"",
                "class,x\\nlow/a,1\\nlow/a,2|has class \"low/a\" twice",
                "class\\nlow/a|no column of numbers",
                "name,x\\nlow/a,1|class",
                "class,x\\nlow/a,ten|ten"
            })
    void aTableOfDescriptorsThatIsNoneIsRefused(String table, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table.replace("\\n", "\n") + "\n");
        refused(ZERO, "scenario.descriptors={file: \"%s\"}".formatted(file), message);
    }

    private void refused(String yaml, String override, String message) {
        assertThatThrownBy(() -> Runner.into(folder.resolve("results"))
                        .run(ExperimentFile.parse("few.yaml", yaml, List.of(override))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }
}
