package dev.graft.cli;

import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft validate}: what is wrong with an experiment file, or what it would do. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Check an experiment file without running it.",
        description = "Data and networks are not opened: \"graft plan\" does that.",
        footer = {"", "Example: ./graft validate experiments/quickstart.yaml --resolved"})
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The experiment file.")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a value of the file, as in --set seeds=3.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--resolved", description = "Print the experiment with every default filled in.")
    private boolean resolved;

    @Override
    public Integer call() {
        Experiment experiment = ExperimentFile.read(file, overrides);
        PrintWriter out = spec.commandLine().getOut();
        if (resolved) {
            out.print(ExperimentFile.write(experiment));
        } else {
            int arms = experiment.arms().size();
            int budgets = experiment.budgets().size();
            out.println("%s: valid. %d strategies%s x %d budgets x %d seeds = %d trials."
                    .formatted(
                            file,
                            experiment.strategies().size(),
                            arms == 0 ? "" : " and %d control arms".formatted(arms),
                            budgets,
                            experiment.seeds(),
                            experiment.contenders().size() * budgets * experiment.seeds()));
        }
        out.flush();
        return 0;
    }
}
