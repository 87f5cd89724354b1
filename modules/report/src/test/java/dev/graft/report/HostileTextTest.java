package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {
    private static final String HOSTILE =
            "</title></style></svg><script>alert(\"x\")</script><!-- ]]> ' & \u0000\uD800 \uD83C\uDF31";

    @TempDir
    Path folder;

    @Test
    void staysTextWhereverItStands() throws IOException {
        Path file = Report.write(hostile(), folder);
        ReadPage page = ReadPage.of(file);
        assertThat(Files.readString(file)).doesNotContain("<script", "<!--");
        assertThat(page.all("//script")).isEmpty();
        String shown = HOSTILE.replace("\u0000\uD800", "\uFFFD\uFFFD");
        assertThat(page.text("//h1")).isEqualTo(shown);
        assertThat(page.text("//head/title")).startsWith(shown);
        for (String section : List.of("answer", "scenario", "table", "inside", "strategies", "numbers", "provenance")) {
            assertThat(page.text("//section[@id='" + section + "']"))
                    .as(section)
                    .contains(shown);
        }
        assertThat(page.text("//section[@id='table']/p[2]")).isEqualTo("Settings: " + shown + ".");
        assertThat(page.text("//*[local-name()='title']")).contains(shown + ": " + shown);
    }

    @Test
    void isNoAddressThatRuns() {
        ReadPage page = ReadPage.of(Report.write(hostile(), folder));
        assertThat(page.attributes("href")).isNotEmpty().noneMatch(href -> href.startsWith("javascript"));
    }

    private static Run hostile() {
        Contender scratch = contender("scratch", Role.SCRATCH);
        Contender other = contender(HOSTILE, Role.TRANSFER);
        Budget budget = new Budget.Count(10);
        List<TrialResult> results = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Outcome finished = new Outcome.Finished(Map.of("accuracy", 0.5), 1, 1);
            results.add(new TrialResult(new Trial("scratch", budget, seed), HOSTILE, finished));
            Outcome failed = new Outcome.Failed(HOSTILE);
            results.add(new TrialResult(new Trial(HOSTILE, budget, seed), "" + seed, seed == 3 ? failed : finished));
        }
        return new Run(
                HOSTILE,
                HOSTILE,
                Map.of(HOSTILE, HOSTILE, "settings", HOSTILE),
                Map.of(HOSTILE, HOSTILE),
                HOSTILE,
                List.of(scratch, other),
                List.of(),
                List.of(budget),
                4,
                Classes.of(List.of(HOSTILE, "b"), 0, 1, 0, 1),
                results,
                new FourSamples());
    }

    private static Contender contender(String name, Role role) {
        Citation citation = new Citation(HOSTILE, "javascript:alert(1)");
        return new Contender(name, name, Family.FEATURE, role, HOSTILE, citation, Map.of(HOSTILE, HOSTILE));
    }

    private static final class FourSamples implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            return List.of(Scores.OfClasses.uniform(List.of(HOSTILE, "b"), 4));
        }

        @Override
        public List<Exhibit> exhibits(TrialResult result) {
            Exhibit.Series series = new Exhibit.Series(HOSTILE, List.of(1.0), List.of(Double.NaN));
            List<String> names = List.of(HOSTILE);
            return List.of(
                    new Exhibit.Table(HOSTILE, names, List.of(names)),
                    new Exhibit.Rules(HOSTILE, names),
                    new Exhibit.Curve(HOSTILE, HOSTILE, HOSTILE, List.of(series)),
                    new Exhibit.Scatter(HOSTILE, List.of(series)),
                    new Exhibit.Matrix(HOSTILE, names, names, List.of(List.of(Double.NaN))),
                    new Exhibit.Matrix("empty", List.of(), List.of(), List.of()));
        }

        @Override
        public List<Checkpoint> checkpoints(TrialResult result) {
            return List.of(new Checkpoint(1, Map.of("accuracy", Double.NaN)), new Checkpoint(2, Map.of()));
        }
    }
}
