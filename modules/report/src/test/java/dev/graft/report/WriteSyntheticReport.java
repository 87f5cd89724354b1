package dev.graft.report;

import java.nio.file.Path;

/** Writes the report of the synthetic run into a folder; a program of its own. */
final class WriteSyntheticReport {
    private WriteSyntheticReport() {}

    public static void main(String[] arguments) {
        Report.write(SyntheticRun.full(), Path.of(arguments[0]));
    }
}
