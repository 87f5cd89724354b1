package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void writesThePageAndReturnsItsPath() {
        Path page = Report.write(SyntheticRun.full(), folder);
        assertThat(page).isEqualTo(folder.resolve("report.html")).exists();
    }
}
