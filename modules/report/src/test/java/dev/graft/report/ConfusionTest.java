package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Scores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two samples of each class. Scratch takes each for the next class, the last for the first; "pooled" does so with every class but the
 * first half of them.
 */
class ConfusionTest {
    @TempDir
    private Path folder;

    @Test
    void fewClassesAreMatricesScratchFirst() {
        ReadPage page = ReadPage.of(Report.write(run(4), folder));
        assertThat(page.text("//section[@id='confusion']/p[1]"))
                .isEqualTo(
                        "At 5 labels per class the best strategy is pooled. The confusion that it lessens most: "
                                + "scratch takes 100.0\u00A0% of \u201Cclass 0\u201D for \u201Cclass 1\u201D, pooled 0.0\u00A0%.");
        assertThat(page.all("//section[@id='confusion']//*[local-name()='svg']"))
                .hasSize(2);
        assertThat(page.text("//section[@id='confusion']")).doesNotContain("Show");
        assertThat(folder.resolve("charts/confusion-1.svg"))
                .content()
                .contains("scratch: which class is taken for which, 0.0 % right at 5 per class");
        assertThat(folder.resolve("charts/confusion-2.png")).exists();
    }

    @Test
    void manyClassesAreATableOfWhatIsMostFrequent() {
        ReadPage page = ReadPage.of(Report.write(run(16), folder));
        String rows = "//section[@id='confusion']//tbody/tr";
        assertThat(page.all("//section[@id='confusion']//*[local-name()='svg']"))
                .isEmpty();
        assertThat(folder.resolve("charts/confusion-1.svg")).doesNotExist();
        assertThat(page.all(rows)).hasSize(10);
        assertThat(page.text(rows + "[1]")).contains("class 8", "class 9", "100.0100.0");
        assertThat(page.text(rows + "[9]")).contains("class 0", "class 1", "100.00.0");
    }

    @Test
    void aStrategyThatLessensNothingIsSaidToDoSo() {
        Run run = run(4);
        Run swapped = new Run(
                run.name(),
                run.title(),
                run.scenario(),
                run.provenance(),
                run.experiment(),
                List.of(contender("scratch"), contender("tca")),
                List.of(),
                run.budgets(),
                run.seeds(),
                run.heldOut().get(0),
                List.of(result("scratch"), result("tca")),
                run.files());
        assertThat(ReadPage.of(Report.write(swapped, folder)).text("//section[@id='confusion']/p[1]"))
                .endsWith("It lessens no confusion of scratch.");
    }

    private static Run run(int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        Classes truth = Classes.of(
                names, IntStream.range(0, 2 * classes).map(j -> j % classes).toArray());
        return new Run(
                "classes",
                "Which class is which?",
                Map.of(),
                Map.of(),
                "name: classes\n",
                List.of(contender("scratch"), contender("pooled")),
                List.of(),
                List.of(new Budget.PerClass(5)),
                1,
                truth,
                List.of(result("scratch"), result("pooled")),
                new Files(names));
    }

    private static Contender contender(String name) {
        return Cast.contender(name, Family.BASELINE, "One of two.");
    }

    private static TrialResult result(String contender) {
        return new TrialResult(
                new Trial(contender, new Budget.PerClass(5), 0),
                contender,
                new Outcome.Finished(Map.of("accuracy", 0.0), 1, 1));
    }

    private record Files(List<String> names) implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            int classes = names.size();
            int right = result.trial().contender().equals("pooled") ? classes / 2 : 0;
            double[][] values = new double[2 * classes][classes];
            for (int j = 0; j < values.length; j++) {
                int truth = j % classes;
                values[j][truth < right ? truth : (truth + 1) % classes] = 1;
            }
            return List.of(new Scores.OfClasses(names, values));
        }
    }
}
