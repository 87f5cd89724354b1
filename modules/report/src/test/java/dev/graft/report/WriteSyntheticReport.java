package dev.graft.report;

import java.nio.file.Path;
import java.util.List;

/** Writes the reports of the synthetic runs into a folder; a program of its own. */
final class WriteSyntheticReport {
    private WriteSyntheticReport() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Report.write(SyntheticRun.full(), folder);
        Report.write(SyntheticTasks.few(List.of("left digit", "right digit")), folder.resolve("few"));
        Report.write(SyntheticTasks.many(139), folder.resolve("many"));
    }
}
