package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.Estimate;
import dev.graft.report.findings.Numbers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportTest {
    private static final Run RUN = SyntheticRun.full();

    @TempDir
    static Path folder;

    private static ReadPage page;

    @BeforeAll
    static void write() {
        page = ReadPage.of(Report.write(RUN, folder));
    }

    @Test
    void leadsFromTheAnswerToTheProvenance() {
        assertThat(page.all("//section").stream().map(s -> s.getAttribute("id")))
                .containsExactly(
                        "answer",
                        "scenario",
                        "curves",
                        "benefits",
                        "worth",
                        "gains",
                        "table",
                        "measures",
                        "confusion",
                        "cost",
                        "inside",
                        "strategies",
                        "verdict",
                        "numbers",
                        "provenance");
        assertThat(page.text("//h1")).isEqualTo(RUN.title());
        assertThat(page.text("//p[@class='answer']")).startsWith("Transfer helps: ");
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException {
        String source = Files.readString(folder.resolve("report.html"));
        assertThat(source)
                .doesNotContain("<script", "<link", "<img", "<iframe", " src=", "@import", "url(http", "<text");
        assertThat(page.all("//*[local-name()='svg']//*[@*[local-name()='href']]"))
                .isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameRun(@TempDir Path other) throws IOException {
        Report.write(SyntheticRun.full(), other);
        for (String file : List.of(
                "report.html", "charts/curves.svg", "charts/gain.svg", "charts/benefits.svg", "charts/worth.svg")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
        try (Stream<Path> files = Files.walk(other)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void showsTheNumbersOfTheComparison() {
        for (Cell cell : Comparison.of(RUN).cells()) {
            String row = "//tr[@id='cell-" + (RUN.contenders().indexOf(cell.contender()) + 1) + "-"
                    + (RUN.budgets().indexOf(cell.budget()) + 1) + "']";
            String main = "//table[contains(@class, 'main')]/tbody/tr["
                    + (RUN.contenders().indexOf(cell.contender()) + 1) + "]/td["
                    + (RUN.budgets().indexOf(cell.budget()) + 1) + "]";
            String shown = page.text(row) + page.text(row + "/following-sibling::tr[1]");
            cell.value().ifPresent(accuracy -> {
                assertThat(shown).contains(Numbers.percent(accuracy.mean()), interval(accuracy));
                assertThat(page.text(main)).contains(Numbers.percent(accuracy.mean()), interval(accuracy));
            });
            cell.gain().ifPresent(gain -> {
                assertThat(shown).contains(Numbers.points(gain.estimate().mean()), Numbers.p(gain.correctedP()));
                assertThat(shown).contains(Numbers.p(gain.estimate().pValue()), gain.baseline());
                assertThat(page.text(main))
                        .contains(Numbers.points(gain.estimate().interval(0.95)));
                gain.verdict().ifPresent(verdict -> assertThat(page.text(main)).contains(verdict.words()));
            });
            assertThat(shown).contains(cell.remark());
        }
    }

    @Test
    void saysWithTheTableHowSettingsCameAbout() {
        assertThat(page.text("//section[@id='table']/p[2]"))
                .isEqualTo("Settings: untuned defaults, no setting was chosen.");
    }

    @Test
    void showsTheVerdictsAtAGlance() {
        String matrix = "//section[@id='answer']//tbody/tr[th]";
        assertThat(page.all(matrix)).hasSize(7);
        for (Cell cell : Comparison.of(RUN).cells()) {
            String mark = matrix + "[contains(th, '" + cell.contender().name() + "')]/td["
                    + (RUN.budgets().indexOf(cell.budget()) + 1) + "]";
            cell.gain().filter(gain -> gain.verdict().isPresent()).ifPresent(gain -> assertThat(page.text(mark))
                    .contains(
                            Numbers.points(gain.estimate().mean()),
                            gain.verdict().get().words()));
        }
        assertThat(page.text(matrix + "[contains(th, 'word-vectors')]")).contains("the classes have no descriptors");
    }

    @Test
    void leadsEachNumberToItsTrials() {
        assertThat(page.attributes("href").stream()
                        .filter(href -> href.startsWith("trials/"))
                        .distinct())
                .containsAll(RUN.results().stream()
                        .map(r -> "trials/" + r.hash() + "/")
                        .toList());
        List<String> ids = page.attributes("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.attributes("href").stream()
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void saysWhatFailedAndWhatDoesNotApply() {
        assertThat(page.text("//p[@class='warning']")).contains("1 trial of 225 failed");
        assertThat(page.text("//tr[@id='cell-6-3']/following-sibling::tr[1]")).contains("did not converge", "(failed)");
        assertThat(page.text("//table[contains(@class, 'main')]/tbody/tr[8]"))
                .contains("not applicable, because the classes have no descriptors");
    }

    @Test
    void describesEachChartToThoseWhoCannotSeeIt() {
        List<Element> charts = page.all("//*[local-name()='svg']");
        assertThat(charts).hasSize(18);
        for (Element chart : charts) {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getAttribute("aria-label")).isNotBlank();
            assertThat(chart.getFirstChild().getTextContent()).isEqualTo(chart.getAttribute("aria-label"));
        }
    }

    @Test
    void showsExhibitsOfEveryKind() {
        assertThat(page.text("//section[@id='inside']"))
                .contains(
                        "Heaviest source samples",
                        "801",
                        "advisedby(X, Y) :- publication(P, X)",
                        "Distance of the domains");
        assertThat(page.all("//section[@id='inside']//*[local-name()='svg']")).hasSize(4);
    }

    @Test
    void drawsEachChartAsAFileOfTwiceItsSize() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("charts"))) {
            List<Path> pictures =
                    files.filter(f -> f.toString().endsWith(".png")).toList();
            assertThat(pictures).hasSize(18);
            for (Path file : pictures) {
                BufferedImage image = ImageIO.read(file.toFile());
                Element svg = ReadPage.of(Path.of(file.toString().replace(".png", ".svg")))
                        .document()
                        .getDocumentElement();
                assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
                assertThat(Arrays.stream(image.getRGB(
                                        0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                                .distinct()
                                .count())
                        .isGreaterThan(20);
            }
        }
    }

    private static String interval(Estimate estimate) {
        return Numbers.percent(estimate.interval(0.95));
    }
}
