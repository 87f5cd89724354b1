package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
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

/** Rules between objects, from a file to the results. */
class RelationalRunTest {
    private static final String FILE = """
            name: kin
            seeds: 3
            scenario:
              kind: relational
              source: {data: villages, worlds: 3, predicate: s-likes, before: s-}
              target: {data: villages, predicate: likes}
              mapping: [s-near -> near]
            strategies: [borrowed-rule]
            budgets: {share: [0.02, 1.0]}
            """;

    @TempDir
    private Path folder;

    @Test
    void foldsAreLearnedFromJudgedAndReadAgain() throws IOException {
        Completed completed = run(FILE, 2);
        Run run = new RunFolder(completed.folder()).read();
        assertThat(run.complete()).isTrue();
        assertThat(run.tasks()).hasSize(4).startsWith("learned from village 1");
        assertThat(run.yardstick().measure()).isEqualTo(Measure.AUC_ROC);
        assertThat(run.yardstick().average()).isEqualTo(Average.TASKS);
        assertThat(run.yardstick()).isEqualTo(completed.run().yardstick());
        assertThat(run.yardstick().pool().orElseThrow().size()).isEqualTo(4 * 144);
        assertThat(run.scenario())
                .containsEntry("kind", "relational transfer")
                .containsEntry(
                        "learned and judged",
                        "1 of 4 folds are learned from, each in turn; all examples of the others are judged")
                .containsEntry("mapping given", "s-near -> near");
        assertThat(run.scenario().get("folds")).startsWith("village 1: ").contains("; village 4: ");

        Contender borrowed = contender(run, "borrowed-rule");
        assertThat(run.of(borrowed, run.budgets().get(0)))
                .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Outcome.Finished.class));
        Cell cell = Comparison.of(run).cell(borrowed, run.budgets().get(0));
        assertThat(cell.value().orElseThrow().mean())
                .as("the rule is known from the source")
                .isGreaterThan(0.8);
        assertThat(cell.value().orElseThrow().samples())
                .as("each example counts once, though it is judged three times")
                .isEqualTo(4 * 144);
        Cell scratch = Comparison.of(run)
                .cell(contender(run, "one-rule"), run.budgets().get(1));
        assertThat(scratch.value().orElseThrow().mean()).isGreaterThan(0.8);

        assertThat(Files.readString(run(FILE, 1).folder().resolve("curves.csv")))
                .isEqualTo(Files.readString(completed.folder().resolve("curves.csv")));
    }

    @Test
    void whatARunWouldTakeIsForecast() {
        Prospect prospect = Forecast.of(
                ExperimentFile.parse("kin.yaml", FILE, List.of()), folder.resolve("results"), folder.resolve("cache"));
        assertThat(prospect.trials()).isEqualTo(2 * 2 * 3);
        assertThat(prospect.inapplicable()).isEmpty();
        assertThat(prospect.costs()).extracting(Prospect.Cost::strategy).containsExactly("one-rule", "borrowed-rule");
    }

    @Test
    void aTaskOfARunIsJudgedByItself() {
        Run task = run(FILE, 2).run().byTask().get(1);
        assertThat(task.tasks()).containsExactly("learned from village 2");
        Cell cell = Comparison.of(task)
                .cell(contender(task, "borrowed-rule"), task.budgets().get(1));
        assertThat(cell.value().orElseThrow().samples()).isEqualTo(3 * 144);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed=1",
                "scenario.train-folds=3",
                "scenario.mapping=[s-old -> old, s-near -> near]",
                "scenario={kind: relational, source: {data: villages}, target: {data: villages, worlds: 1, predicate: likes}, folds: 3, split: 4}",
                "budgets={per-class: [1, 5]}"
            })
    void whatIsWrittenIsReadAgain(String override) {
        String written = ExperimentFile.write(ExperimentFile.parse("kin.yaml", FILE, List.of(override)));
        assertThat(ExperimentFile.write(ExperimentFile.parse("again", written, List.of())))
                .isEqualTo(written);
        if (override.contains("mapping")) {
            assertThat(written).contains("- s-old -> old\n    - s-near -> near");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario={kind: relational, source: villages}|target: is missing",
                "scenario.target={data: vilages}|did you mean \"villages\"",
                "scenario.train-folds=0|expected a whole number from 1",
                "scenario.folds=1|expected a whole number from 2",
                "scenario.mapping=[near]|expected SOURCE -> TARGET, as movie -> publication, found",
                "scenario.mapping=[a -> b -> c]|expected SOURCE -> TARGET",
                "scenario.mapping=[a -> ]|expected SOURCE -> TARGET",
                "scenario.mapping=[{a: b}]|expected SOURCE -> TARGET",
                "scenario.mapping=[a -> b, a -> c]|\"a\" is mapped twice. Keep one",
                "scenario.backbone=turning|unknown key",
                "scenario.preprocess=[z-score]|unknown key",
                "scenario.pixels=3|unknown key",
                "scenario.target={data: villages, predicate: likes, label-shift: {classes: [a], keep: 0.5}}|bias and label-shift leave out single samples, and here are worlds",
                "budgets={share: [0, 1]}|budgets: share 0.0: rules are learned from positive and negative examples, a share of each or so many. Write budgets: {share: [0.2, 1.0]}",
                "budgets={per-class: [0, 1]}|budgets: 0 per class: rules are learned from",
                "budgets={count: [3]}|budgets: 3 labels: rules are learned from",
                "strategies=[joint]|it is no strategy for scenarios of kind relational",
                "strategies=[first-label]|it is no strategy for scenarios of kind relational",
                "average=samples|average: is for several tasks",
                "controls=[shuffled-source]|needs a source",
                "controls=[random-backbone]|needs a backbone"
            })
    void whatDoesNotFitInAFileIsSaid(String override, String message) {
        assertThatThrownBy(() -> ExperimentFile.parse("kin.yaml", FILE, List.of(override)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.source=letters|scenario.source: \"letters\" has no relations; data sets that have: cora, imdb, ",
                "scenario.target=letters|scenario.target: \"letters\" has no relations; data sets that have: cora, imdb, ",
                "scenario.target=villages|scenario.target: no predicate is asked. Write target: {data: villages, predicate: NAME}. Allowed: old, knows, near, likes.",
                "scenario.target.predicate=like|scenario.target: predicate: there is no \"like\"; did you mean \"likes\"? Allowed: old, knows, near, likes.",
                "scenario.source={data: villages, predicate: lieks}|scenario.source: predicate: there is no \"lieks\"; did you mean \"likes\"?",
                "scenario.train-folds=4|scenario.train-folds: 4 of 4 folds are learned from, and none is left to be judged. Write train-folds: 3 or less.",
                "scenario.folds=3|scenario.folds: the target has 4 worlds, and each is a fold. Remove the key.",
                "scenario.split=2|scenario.split: the target has 4 worlds, and each is a fold. Remove the key.",
                "scenario.target={data: villages, predicate: likes, silent: 1}|scenario.target: village 1: there is no positive example of likes, and what is learned from needs one. Raise train-folds, or ask another predicate.",
                "scenario.target={data: villages, predicate: near}|scenario.target: village 1: there is no negative example of near, and what is learned from needs one.",
                "scenario={kind: relational, source: {data: villages}, target: {data: villages, predicate: likes, silent: 1}, train-folds: 3}|scenario.target: village 1: there is no positive example of likes, and what is judged needs one. Lower train-folds, or ask another predicate.",
                "scenario={kind: relational, source: {data: villages}, target: {data: villages, worlds: 1, predicate: likes}, folds: 100}|scenario.target: fold 45: there is no negative example of likes, and what is learned from needs one. Raise train-folds, divide into fewer folds, or ask another predicate.",
                "scenario.source={data: villages, predicate: old}|scenario.source: old has 1 argument, and likes, which is asked of the target, 2. Ask a predicate of as many.",
                "scenario.source={data: villages, predicate: near}|scenario.source: there is no negative example of near. Ask another predicate, or have negative examples drawn.",
                "scenario.source={data: villages, predicate: likes, silent: 4}|scenario.source: there is no positive example of likes. Ask another predicate.",
                "scenario.target.predicate=old|scenario.source: s-likes has 2 arguments, and old, which is asked of the target, 1",
                "scenario={kind: relational, source: {data: villages}, target: {data: villages, predicate: old}}|scenario.source: no predicate of villages has 1 argument of such types, as old has, and positive and negative examples. Name one that has: source: {data: villages, predicate: NAME}.",
                "scenario={kind: relational, source: {data: villages, predicate: knows}, target: {data: villages, predicate: likes}}|scenario.source: village 1 is a world of the target, too, so that what is judged there would be known. Name other worlds.",
                "scenario.mapping=[s-knows -> near, s-near -> near]|scenario.mapping: s-knows and s-near cannot both be near. Keep one of them.",
                "scenario.mapping=[s-naer -> near]|scenario.mapping: the source has no predicate \"s-naer\"; did you mean \"s-near\"? Allowed: s-old, s-knows, s-near, s-likes.",
                "scenario.mapping=[s-near -> naer]|scenario.mapping: the target has no predicate \"naer\"; did you mean \"near\"? Allowed: old, knows, near, likes.",
                "scenario.mapping=[s-near -> likes]|scenario.mapping: likes is asked of the target. That s-near corresponds to it is said by source: {predicate: s-near}.",
                "scenario.mapping=[s-likes -> knows]|scenario.mapping: s-likes is asked of the source, and corresponds to likes, which is asked of the target, not to knows. Remove it.",
                "scenario.mapping=[s-old -> near]|scenario.mapping: s-old(person) and near(person, person) have different numbers of arguments. Map predicates of as many.",
                "measure=auc-pr|no verdict can rest on auc-pr"
            })
    void whatIsKnownOfWorldsAndDoesNotFitIsRefused(String override, String message) {
        assertThatThrownBy(() -> Runner.into(folder.resolve("results"))
                        .run(ExperimentFile.parse("kin.yaml", FILE, List.of(override))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
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
                .run(ExperimentFile.parse("kin.yaml", yaml, List.of()));
    }
}
