package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.TaskRow;
import dev.graft.core.statistics.TaskTable;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.TaskWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report shows of several tasks. */
class TasksTest {
    private static final String SECTION = "//section[@id='tasks']";

    @TempDir
    Path folder;

    @Test
    void fewTasksAreAMatrixOfVerdicts() {
        Run run = SyntheticTasks.few(List.of("left digit", "right digit"));
        ReadPage page = ReadPage.of(Report.write(run, folder));
        String matrix = SECTION + "/div/table[contains(@class, 'verdicts')]";
        assertThat(page.text(matrix + "/thead")).contains("left digit", "right digit");
        assertThat(page.text(matrix + "//td[contains(@class, 'hurts')]")).contains("hurts");
        assertThat(page.text(matrix + "//td[contains(@class, 'helps')]")).contains("helps");
        assertThat(folder.resolve("charts/delta-m.svg")).exists();
        assertThat(folder.resolve("charts/tasks.svg")).doesNotExist();
    }

    @Test
    void theHeadSaysWhatTheMeanIsOverAndThatSomeTasksAreHurt() {
        Run run = SyntheticTasks.few(List.of("left digit", "right digit"));
        ReadPage page = ReadPage.of(Report.write(run, folder));
        assertThat(page.text("//p[@class='answer']"))
                .startsWith("Transfer helps: ")
                .contains("The largest gain in mean accuracy over 2 tasks is that of hard-sharing");
        assertThat(page.text("//section[@id='answer']"))
                .contains(
                        "some tasks are hurt: uncertainty helps in 1, hurts in 1 of 2 tasks; pooled hurts in 2 of 2 tasks");
        assertThat(page.text("//section[@id='curves']"))
                .contains("Each point is the mean accuracy over 2 tasks and 5 seeds.");
    }

    /** Three rotations, each judged on two of three folds. */
    @Test
    void whereFoldsShareExamplesTheyAreCalledFolds() {
        ReadPage page = ReadPage.of(Report.write(SyntheticTasks.folds(3), folder));
        assertThat(page.text("//p[@class='answer']")).contains("in mean accuracy over 3 folds");
        assertThat(page.text(SECTION))
                .startsWith("Fold by fold")
                .contains("Every fold is judged by itself", "learned from fold 3", "of folds", "mean over folds")
                .contains("Attentive single-tasking of multiple tasks");
        assertThat(page.text("//section[@id='answer']")).contains("of 3 folds").doesNotContain("tasks");
    }

    @Test
    void manyTasksAreAStripOfPointsEachAndTheExtremes() throws IOException {
        Run run = SyntheticTasks.many(139);
        ReadPage page = ReadPage.of(Report.write(run, folder));
        assertThat(page.all(SECTION + "//table[contains(@class, 'verdicts')]")).isEmpty();
        assertThat(page.all(SECTION + "//figure")).hasSize(2);
        assertThat(folder.resolve("charts/tasks.png")).exists();
        TaskRow row =
                TaskTable.of(run).row(run.contenders().get(1), run.budgets().get(1));
        assertThat(TaskWords.of(row, "task")).isEqualTo("no evidence on any of 139 tasks");
        assertThat(TaskWords.single(row))
                .isEqualTo("single intervals above 0 in " + row.beyond(true) + ", below in " + row.beyond(false));
        assertThat(row.beyond(true)).isGreaterThan(20);
        assertThat(page.text(SECTION + "/div/table")).contains(row.beyond(true) + " above 0, " + row.beyond(false));
        assertThat(page.text(SECTION + "/details/div/table"))
                .contains("most helped: hard-sharing at 5000 labels", "most hurt: pooled at 5000 labels", "school ");
        assertThat(page.text("//section[@id='answer']"))
                .contains("explained variance over the samples of 139 tasks")
                .contains(
                        "no evidence on any single task, corrected for all of them. Not corrected, hard-sharing has single")
                .doesNotContain("accuracy");
        List<String> lines = Files.readAllLines(folder.resolve("tasks.csv"));
        assertThat(lines).hasSize(1 + 5 * 2 * 139);
        assertThat(lines.get(0)).isEqualTo("contender,budget,task,value,gain,low,high,p,verdict");
        assertThat(lines.get(1)).startsWith("single-task,count:500,school 1,0.");
    }

    @Test
    void namesOfTasksStayText() throws IOException {
        String hostile = "</td><script>alert(1)</script>, \"&";
        Path file = Report.write(SyntheticTasks.few(List.of("plain", hostile)), folder);
        assertThat(Files.readString(file)).doesNotContain("<script");
        assertThat(ReadPage.of(file).text(SECTION + "//thead")).contains(hostile);
        assertThat(Files.readString(folder.resolve("tasks.csv"))).contains("\"</td><script>alert(1)</script>, \"\"&\"");
    }

    @Test
    void ofOneTaskThereIsNothingToSay() {
        Run run = SyntheticTasks.few(List.of(""));
        assertThat(Findings.of(run).tasks()).isEmpty();
        ReadPage page = ReadPage.of(Report.write(run, folder));
        assertThat(page.all(SECTION)).isEmpty();
        assertThat(folder.resolve("tasks.csv")).doesNotExist();
    }
}
