package dev.graft.runner;

import dev.graft.core.GraftException;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.store.SuiteFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the experiments of a suite one after the other, each into the folder of its scenario: {@code
 * results/SUITE/SCENARIO/RUN}. What was stopped goes on where it was. Immutable.
 *
 * @param runner how each is run, and in which folder the suite's lies
 */
public record SuiteRunner(Runner runner) {

    /** Runs all scenarios. */
    public CompletedSuite run(Suite suite) {
        return run(suite, suite.scenarios(), completed -> {});
    }

    /**
     * Runs some of the scenarios. The others are in the answer as far as an earlier command has run them.
     *
     * @param names of scenarios, in any order
     * @param each hears of each run as soon as it is over
     * @throws GraftException if the data of a scenario cannot be loaded, or results cannot be written
     */
    public CompletedSuite run(Suite suite, List<String> names, Consumer<Completed> each) {
        SuiteFolder folder = SuiteFolder.of(suite, runner.results());
        folder.keep(suite);
        List<Experiment> wanted = suite.experiments().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
        Runner here = runner.inside(folder.path());
        Map<String, Completed> now = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Experiment experiment = wanted.get(i);
            runner.listener().scenario(experiment.name(), i + 1, wanted.size());
            Completed completed = run(here, experiment);
            now.put(experiment.name(), completed);
            each.accept(completed);
        }
        List<Completed> runs = new ArrayList<>();
        for (Experiment experiment : suite.experiments()) {
            Optional.ofNullable(now.get(experiment.name()))
                    .or(() -> earlier(folder, experiment))
                    .ifPresent(runs::add);
        }
        return new CompletedSuite(suite, folder.path(), runs);
    }

    /** What there is of a suite; nothing is run. */
    public static CompletedSuite read(Suite suite, SuiteFolder folder) {
        return new CompletedSuite(
                suite,
                folder.path(),
                suite.experiments().stream()
                        .flatMap(experiment -> earlier(folder, experiment).stream())
                        .toList());
    }

    private static Optional<Completed> earlier(SuiteFolder folder, Experiment experiment) {
        return folder.lastRun(experiment).map(run -> new Completed(run.read(), run.path()));
    }

    private static Completed run(Runner runner, Experiment experiment) {
        try {
            return runner.run(experiment);
        } catch (GraftException e) {
            throw new GraftException("scenario %s: %s".formatted(experiment.name(), e.getMessage()), e);
        }
    }
}
