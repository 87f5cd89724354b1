package dev.graft.runner.file;

import dev.graft.core.GraftException;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An experiment written down: reads strict YAML, and writes the resolved form that can be read again. */
public final class ExperimentFile {
    private static final int MOST_BYTES = 1_000_000;

    private ExperimentFile() {}

    /**
     * The experiment of a file.
     *
     * @param overrides each {@code key.path=value}, put over the file's values
     * @throws GraftException naming file, line and key of everything that is wrong with it
     */
    public static Experiment read(Path file, List<String> overrides) {
        return parse(String.valueOf(file), text(file), overrides);
    }

    /** The same from a text; {@code name} stands for the file in messages. */
    public static Experiment parse(String name, String yaml, List<String> overrides) {
        Value root = root(name, yaml, overrides);
        if (SuiteReader.isSuite(root)) {
            Suite suite = SuiteReader.read((Value.Keys) root);
            throw new GraftException(
                    "%s: this takes one scenario, and here are %d: %s. Write a file with one of them: \"./graft run\" keeps one in each run's folder."
                            .formatted(name, suite.experiments().size(), String.join(", ", suite.scenarios())));
        }
        return ExperimentReader.read(root);
    }

    /**
     * The suite of a file; empty if it has one scenario, and no {@code scenarios}.
     *
     * @throws GraftException naming file, line and key of everything that is wrong with a suite
     */
    public static Optional<Suite> readSuite(Path file, List<String> overrides) {
        return parseSuite(String.valueOf(file), text(file), overrides);
    }

    /** The same from a text; {@code name} stands for the file in messages. */
    public static Optional<Suite> parseSuite(String name, String yaml, List<String> overrides) {
        Value root = root(name, yaml, overrides);
        return SuiteReader.isSuite(root) ? Optional.of(SuiteReader.read((Value.Keys) root)) : Optional.empty();
    }

    private static Value root(String name, String yaml, List<String> overrides) {
        Value root = StrictYaml.read(name, yaml);
        if (root instanceof Value.Scalar scalar && scalar.missing()) {
            throw new GraftException(
                    name + ": the file is empty. An experiment needs at least name, scenario, strategies"
                            + " and budgets; experiments/quickstart.yaml shows one.");
        }
        return Overrides.apply(root, overrides);
    }

    /** The experiment as YAML with every default filled in; reading it gives an equal experiment. */
    public static String write(Experiment experiment) {
        return ExperimentWriter.write(experiment);
    }

    /** The suite as YAML with every default filled in and each scenario whole; reading it gives an equal suite. */
    public static String write(Suite suite) {
        return ExperimentWriter.write(suite);
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new GraftException(file + ": this is a folder. Name an experiment file in it.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new GraftException("%s: more than %d bytes are no experiment. Is it the right file?"
                            .formatted(file, MOST_BYTES));
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (NoSuchFileException e) {
            throw new GraftException(file + ": there is no such file. Experiments lie in the folder experiments/.", e);
        } catch (CharacterCodingException e) {
            throw new GraftException(file + ": this is not UTF-8 text. Save the file as UTF-8.", e);
        } catch (IOException e) {
            throw new GraftException(file + ": cannot be read: " + e.getMessage() + ". Check its permissions.", e);
        }
    }
}
