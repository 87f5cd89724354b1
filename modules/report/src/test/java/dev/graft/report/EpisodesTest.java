package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.report.findings.EpisodeFindings;
import dev.graft.report.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report shows of episodes. */
class EpisodesTest {
    private static final String SECTION = "//section[@id='episodes']";

    @TempDir
    Path folder;

    @Test
    void everyEpisodeIsAPointAndALineAndTheHardestAreNamed() throws IOException {
        Run run = SyntheticTasks.episodes(40);
        ReadPage page = ReadPage.of(Report.write(run, folder));
        assertThat(page.text("//p[@class='answer']"))
                .contains("in mean accuracy over 40 episodes is that of hard-sharing");
        assertThat(page.all("//section[@id='tasks']")).isEmpty();
        assertThat(page.all(SECTION + "//figure")).hasSize(1);
        assertThat(page.all(SECTION + "/details//tbody/tr")).hasSize(10);
        assertThat(page.text(SECTION))
                .contains("better than single-task at 5000 labels: hard-sharing in ")
                .contains("digit 0, digit 1");
        assertThat(folder.resolve("charts/episodes.png")).exists();
        List<String> lines = Files.readAllLines(folder.resolve("episodes.csv"));
        assertThat(lines).hasSize(1 + 5 * 2 * 40).contains("contender,budget,episode,value");
        assertThat(lines.get(1)).startsWith("single-task,count:500,episode 1,0.");
    }

    @Test
    void whoLooksAtQueriesIsMarked() {
        ReadPage page = ReadPage.of(Report.write(SyntheticTasks.episodes(20), folder));
        assertThat(page.text(SECTION)).contains("Marked as transductive: cross-stitch looks at all queries");
        assertThat(page.text("//section[@id='table']//tr[contains(., 'cross-stitch')]/th"))
                .contains("transductive");
        assertThat(page.text("//section[@id='table']//tr[contains(., 'hard-sharing')]/th"))
                .doesNotContain("transductive");
    }

    @Test
    void aValueOfAnEpisodeIsItsMeanOverSeeds() {
        Run run = SyntheticTasks.episodes(10);
        EpisodeFindings episodes = Findings.of(run).episodes().orElseThrow();
        Contender scratch = run.contenders().get(0);
        EpisodeFindings.Row row = episodes.row(scratch, run.budgets().get(0)).orElseThrow();
        double third = run.of(scratch, run.budgets().get(0)).stream()
                .mapToDouble(result -> run.yardstick()
                        .measure()
                        .of(
                                run.files().predictions(result).get(2),
                                run.heldOut().get(2)))
                .average()
                .orElseThrow();
        assertThat(row.values()).hasSize(10);
        assertThat(row.values().get(2)).isEqualTo(third);
        assertThat(row.betterThan(row)).isZero();
    }

    @Test
    void ofTasksThereIsNoSectionOfEpisodes() {
        Run run = SyntheticTasks.few(List.of("left", "right"));
        assertThat(Findings.of(run).episodes()).isEmpty();
        assertThat(ReadPage.of(Report.write(run, folder)).all(SECTION)).isEmpty();
        assertThat(folder.resolve("episodes.csv")).doesNotExist();
    }
}
