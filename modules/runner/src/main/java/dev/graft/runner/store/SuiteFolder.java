package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import dev.graft.runner.file.ExperimentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a suite.
 *
 * <pre>
 * experiment.yaml        the suite, resolved
 * SCENARIO/RUN/          a folder of each run, see {@link RunFolder}
 * comparison.html        and what else is written about all scenarios
 * </pre>
 */
public record SuiteFolder(Path path) {

    /** The folder of a suite among results. */
    public static SuiteFolder of(Suite suite, Path results) {
        return new SuiteFolder(results.resolve(suite.name()));
    }

    /** The suite that a folder is of; empty if it is of none. */
    public Optional<Suite> suite() {
        return Files.isRegularFile(experiment()) ? ExperimentFile.readSuite(experiment(), List.of()) : Optional.empty();
    }

    /**
     * Writes what the suite is, in place of what stands there.
     *
     * @throws GraftException if the folder cannot be written
     */
    public void keep(Suite suite) {
        try {
            Files.createDirectories(path);
            Whole.write(experiment(), ExperimentFile.write(suite));
        } catch (IOException e) {
            throw RunWriter.unwritable(path, e);
        }
    }

    /** The run of exactly this experiment that was written last; older code may have left others. */
    public Optional<RunFolder> lastRun(Experiment experiment) {
        Path scenario = path.resolve(experiment.name());
        if (!Files.isDirectory(scenario)) {
            return Optional.empty();
        }
        String resolved = ExperimentFile.write(experiment);
        try (Stream<Path> runs = Files.list(scenario)) {
            return runs.map(RunFolder::new)
                    .filter(run -> run.isRun() && resolved.equals(text(run.experiment())))
                    .max(Comparator.comparing((RunFolder run) -> written(run.log()))
                            .thenComparing(run -> run.path().toString()));
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s".formatted(scenario, e), e);
        }
    }

    private Path experiment() {
        return path.resolve("experiment.yaml");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThere) {
            return FileTime.fromMillis(0);
        }
    }
}
