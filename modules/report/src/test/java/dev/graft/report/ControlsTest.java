package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlsTest {
    private static final String SECTION = "//section[@id='controls']";

    @TempDir
    static Path folder;

    private static ReadPage page;

    @BeforeAll
    static void write() {
        page = ReadPage.of(Report.write(SyntheticRun.controlled(), folder));
    }

    @Test
    void saysWhatTheGainIsFromInASentencePerArm() {
        assertThat(page.text(SECTION + "//li[1]"))
                .contains(
                        "coral, shuffled-source",
                        "at 0, 1 and 5 labels per class",
                        "the gain needs the source's labels");
        assertThat(page.text(SECTION + "//li[2]"))
                .contains("the gain is not from what the source has to do with the target");
        assertThat(page.text(SECTION + "//li[4]"))
                .contains("not applicable, because the unrelated source has other features");
    }

    @Test
    void aRowPerBudgetHoldsTheArmAndItsStrategy() {
        String row = page.text(SECTION + "//tbody/tr[3]");
        assertThat(row).contains("1 per class", "better, p\u00A0<\u00A00.001", "the gain needs the source's labels");
        assertThat(page.all(SECTION + "//tbody/tr[td[@colspan]]")).hasSize(1);
    }

    @Test
    void theVerdictsSayWhereTheGainIsNotFrom() {
        assertThat(page.text("//section[@id='answer']//td"))
                .contains("the gain at 1 and 5 labels per class is not from what the source has to do with the target");
    }

    @Test
    void drawsThem() {
        assertThat(folder.resolve("charts/controls.png")).exists();
        assertThat(page.all(SECTION + "//*[local-name()='svg']")).hasSize(1);
    }

    @Test
    void theNegativeTransferGapNamesItsCounterpart() {
        assertThat(page.text("//section[@id='worth']")).contains("against target-only", "Negative-transfer gap");
    }

    @Test
    void aRunWithoutArmsHasNoSuchSection(@TempDir Path other) throws Exception {
        assertThat(Files.readString(Report.write(SyntheticRun.unfinished(SyntheticRun.full(), 0), other)))
                .doesNotContain("id=\"controls\"");
    }
}
