package dev.graft.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code graft}: what a shell starts. */
@Command(
        name = "graft",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        header = "Transfer learning on the JVM: run strategies, compare them with scratch, read a report.",
        subcommands = {
            RunCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            ReportCommand.class,
            BenefitsCommand.class,
            CompareCommand.class,
            CostCommand.class,
            PretrainCommand.class,
            ExportCommand.class,
            PredictCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            DataCommand.class,
            BackbonesCommand.class,
            InspectCommand.class,
            VerifyCommand.class,
            DoctorCommand.class
        },
        footer = {"", "Example: ./graft run experiments/quickstart.yaml"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything asked for was done",
            "1:a trial or a case failed, or Graft itself did",
            "2:wrong arguments, experiment file, data or results folder",
            "130:interrupted; the same command goes on where it was"
        },
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true)
public final class Graft {
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print stack traces of errors.")
    private boolean verbose;

    /** Starts the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(arguments));
    }

    /** Picocli handles exceptions; what is no exception ends here. */
    private static int run(String... arguments) {
        CommandLine line = commandLine();
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println(
                            "graft: out of memory (%d MB). Use fewer samples or workers, or give Java more: JAVA_TOOL_OPTIONS=-Xmx8g."
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20));
            return Errors.FAILED;
        }
    }

    static CommandLine commandLine() {
        Graft graft = new Graft();
        CommandLine line = new CommandLine(graft);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new Errors.OfArguments());
        line.setExecutionExceptionHandler(new Errors.OfExecution(() -> graft.verbose));
        return line;
    }
}
