package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.report.Report;
import dev.graft.runner.store.RunFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft report}: the report of a run again, from what was kept. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Write the report of a run again, from its kept predictions.",
        footer = {"", "Example: ./graft report results/quickstart/0a1b2c3d"})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "The folder of a run, as \"graft run\" names it.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new GraftException(
                    folder + ": there is no such folder. \"./graft run\" prints the folder it writes.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Report: " + Report.write(new RunFolder(folder).read(), folder));
        out.flush();
        return 0;
    }
}
