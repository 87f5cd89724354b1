package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineWithoutFontsTest {

    /** Starts in a process of its own: the font manager of Java starts once per process, with the fonts it finds. */
    @Test
    void drawsTheSamePage(@TempDir Path folder) throws IOException, InterruptedException {
        Path nothing =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                // where Java remembers the fonts that it found before
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WriteSyntheticReport.class.getName(),
                folder.resolve("there").toString());
        builder.environment().put("FONTCONFIG_FILE", nothing.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();

        Path here = Report.write(SyntheticRun.full(), folder.resolve("here"));
        assertThat(folder.resolve("there/report.html")).hasSameBinaryContentAs(here);
        assertThat(folder.resolve("there/charts/curves.png"))
                .hasSameBinaryContentAs(folder.resolve("here/charts/curves.png"));
    }
}
