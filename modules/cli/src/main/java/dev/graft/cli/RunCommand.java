package dev.graft.cli;

import dev.graft.runner.Completed;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code graft run}: from an experiment file to a report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Run an experiment and write its report; a stopped run goes on where it was.",
        footer = {"", "Example: ./graft run experiments/quickstart.yaml --set seeds=10 --workers 2"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Completed completed = options.run(options.experiment(), Optional.empty());
        return options.failures(completed) == 0 ? 0 : Errors.FAILED;
    }
}
