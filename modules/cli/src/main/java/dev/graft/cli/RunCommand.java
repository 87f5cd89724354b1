package dev.graft.cli;

import dev.graft.core.Nearest;
import dev.graft.runner.Completed;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code graft run}: from an experiment file to a report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Run an experiment and write its report; a stopped run goes on where it was.",
        description = {
            "",
            "A file with several scenarios gives a run and a report of each, and a page about all of them.",
            ""
        },
        footer = {"", "Example: ./graft run experiments/quickstart.yaml --set seeds=10 --workers 2"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Of a file with several scenarios, run this one; may be given several times. Default: all")
    private List<String> scenarios = new ArrayList<>();

    @Override
    public Integer call() {
        Optional<Suite> suite = options.suite();
        if (suite.isPresent()) {
            return options.run(suite.get(), chosen(suite.get())) == 0 ? 0 : Errors.FAILED;
        }
        Experiment experiment = options.experiment();
        if (!scenarios.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--scenario': %s has no scenarios to choose from"
                            .formatted(options.file()));
        }
        Completed completed = options.run(experiment, Optional.empty());
        return options.failures(completed) == 0 ? 0 : Errors.FAILED;
    }

    private List<String> chosen(Suite suite) {
        List<String> known = suite.scenarios();
        for (String name : scenarios) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Invalid value for option '--scenario': there is no scenario \"%s\"%s Known: %s"
                                .formatted(name, Nearest.ending(name, known), String.join(", ", known)));
            }
        }
        return scenarios.isEmpty() ? known : scenarios;
    }
}
