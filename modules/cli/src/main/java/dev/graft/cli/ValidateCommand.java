package dev.graft.cli;

import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.file.ExperimentFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft validate}: what is wrong with experiment files, or what they would do. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Check experiment files without running them.",
        description = "Data and networks are not opened: \"graft plan\" does that.",
        footer = {"", "Example: ./graft validate experiments/quickstart.yaml --resolved"})
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Experiment files; the first that is wrong ends it.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a value of the file, as in --set seeds=3.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--resolved", description = "Print the experiment with every default filled in.")
    private boolean resolved;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            out.print(checked(file));
            out.flush();
        }
        return 0;
    }

    private String checked(Path file) {
        Optional<Suite> suite = ExperimentFile.readSuite(file, overrides);
        if (suite.isPresent()) {
            return resolved ? ExperimentFile.write(suite.get()) : words(file, suite.get());
        }
        Experiment experiment = ExperimentFile.read(file, overrides);
        return resolved ? ExperimentFile.write(experiment) : words(file, experiment);
    }

    private static String words(Path file, Suite suite) {
        Experiment first = suite.experiments().get(0);
        int scenarios = suite.experiments().size();
        return "%s: valid. %d scenarios x %s = %d trials.%n"
                .formatted(file, scenarios, factors(first), scenarios * trials(first));
    }

    private static String words(Path file, Experiment experiment) {
        return "%s: valid. %s = %d trials.%n".formatted(file, factors(experiment), trials(experiment));
    }

    private static String factors(Experiment experiment) {
        int arms = experiment.arms().size();
        return "%d strategies%s x %d budgets x %d seeds"
                .formatted(
                        experiment.strategies().size(),
                        arms == 0 ? "" : " and %d control arms".formatted(arms),
                        experiment.budgets().size(),
                        experiment.seeds());
    }

    private static int trials(Experiment experiment) {
        return experiment.contenders().size() * experiment.budgets().size() * experiment.seeds();
    }
}
