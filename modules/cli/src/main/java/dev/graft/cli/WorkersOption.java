package dev.graft.cli;

import dev.graft.runner.experiment.Experiment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --workers} of commands that run trials. */
final class WorkersOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Trials at a time; the results do not depend on it. Default: processors / threads per trial")
    private @Nullable Integer workers;

    /** How many trials of an experiment run at a time. */
    int of(Experiment experiment) {
        if (workers == null) {
            return Math.max(1, Runtime.getRuntime().availableProcessors() / experiment.threads());
        }
        if (workers < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--workers': must be at least 1, found " + workers);
        }
        return workers;
    }
}
