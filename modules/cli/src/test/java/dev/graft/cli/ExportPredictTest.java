package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.Completed;
import dev.graft.runner.Runner;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.DomainBench;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a run to a file, and from the file to the run's own probabilities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportPredictTest {
    private static final String YAML = Small.YAML.replace(
            "[scratch, source-only, joint, kmm, coral, oracle]",
            "[scratch, nearest-mean, {name: on-vectors, strategy: nearest-mean, vectors: true}]");

    private Path folder = Path.of("");
    private Completed run;
    private Labelled target;
    private int[] heldOut = {};
    private String model = "";
    private String onVectors = "";

    private int exitCode;
    private String out = "";
    private String err = "";

    @BeforeAll
    void exported(@TempDir Path temporary) {
        folder = temporary;
        Experiment experiment = ExperimentFile.parse("small", YAML, List.of());
        run = Runner.into(folder.resolve("results")).withWorkers(1).run(experiment);
        DomainBench bench = DomainBench.load(experiment);
        target = bench.target();
        heldOut = bench.heldOut().get(0).positions();
        model = folder.resolve("digits.onnx").toString();
        onVectors = folder.resolve("vectors.onnx").toString();
        graft("export", run.folder().toString(), "--strategy", "nearest-mean", "--to", model);
        assertThat(err).isEmpty();
        assertThat(out.lines())
                .hasSize(3)
                .first()
                .asString()
                .matches(".*digits\\.onnx: 0\\.00 MB, sha256 [0-9a-f]{64}");
        assertThat(out)
                .contains("nearest-mean, 2 per class, seed 0: all 50 held-out scores are those that the run kept")
                .containsPattern("differ from the trial's by at most \\d\\.\\de-\\d\\d\n");
        graft(
                "export",
                run.folder().toString(),
                "--strategy",
                "on-vectors",
                "--to",
                onVectors,
                "--budget",
                "1",
                "--seed",
                "2");
        assertThat(out)
                .contains("on-vectors, 1 per class, seed 2: all 50")
                .contains("note: it takes what the strategy was handed, vectors made of each image");
    }

    /** The pictures are written as PNG, and read and predicted by another process's words alone. */
    @Test
    void theFileGivesTheRunsOwnProbabilities() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("held-out"));
        for (int i = 0; i < 40; i++) {
            write(((Images) target.samples()).image(heldOut[i]), pictures.resolve("%02d.png".formatted(i)));
        }
        graft("predict", model, pictures.toString(), "--format", "json", "--top", "99", "--threads", "2");
        assertThat(exitCode).isZero();
        JsonNode rows = new ObjectMapper().readTree(out);
        assertThat(rows).hasSize(40 * 10);
        List<double[]> kept = kept();
        for (JsonNode row : rows) {
            String file = Path.of(row.path("file").asText()).getFileName().toString();
            double[] probabilities = kept.get(Integer.parseInt(file.substring(0, 2)));
            int c = target.classes().names().indexOf(row.path("class").asText());
            assertThat(row.path("probability").asDouble()).as("%s", row).isCloseTo(probabilities[c], within(1e-4));
        }
        double[] first = IntStream.range(0, 10)
                .mapToDouble(i -> rows.path(i).path("probability").asDouble())
                .toArray();
        assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    private List<double[]> kept() {
        return run.run().results().stream()
                .filter(result -> result.trial().contender().equals("nearest-mean"))
                .findFirst()
                .map(result ->
                        (Scores.OfClasses) run.run().files().predictions(result).get(0))
                .map(scores -> Arrays.asList(scores.values()))
                .orElseThrow();
    }

    @Test
    void aPictureThatIsDamagedIsNamedAndTheOthersArePredicted() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("damaged"));
        write(((Images) target.samples()).image(0), pictures.resolve("good, really.png"));
        Files.write(pictures.resolve("bad.png"), new byte[] {1, 2, 3});
        Files.write(pictures.resolve("notes.txt"), new byte[] {1, 2, 3});
        graft("predict", model, pictures.toString(), "--format", "csv");
        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .isEqualTo(
                        "graft: %s: is no picture; pictures are JPEG, PNG, GIF or BMP. Mend the file, or leave it out.\n"
                                .formatted(pictures.resolve("bad.png")));
        assertThat(out.lines()).hasSize(2).first().isEqualTo("file,class,probability");
        assertThat(out.lines().toList().get(1))
                .startsWith("\"" + pictures.resolve("good, really.png") + "\",")
                .matches(".*,\\d,[01]\\.\\d+(E-\\d+)?");
    }

    @Test
    void rowsOfATableAreVectors() throws IOException {
        Path table = folder.resolve("pixels.csv");
        Files.write(table, lines(64, ",id", i -> ",row" + i));
        graft("predict", onVectors, table.toString(), "--without", "id");
        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.lines().map(line -> line.replaceAll("\\s+", " ")))
                .hasSize(4)
                .first()
                .isEqualTo("file row class probability");
        assertThat(out.lines().toList().get(3).replaceAll("\\s+", " ")).matches(".*pixels\\.csv 3 \\d [01]\\.\\d{4}");
        graft("predict", onVectors, table.toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err).contains("pixels.csv:2: column \"id\": expected a number, found \"row0\"");
        Files.write(table, lines(63, "", i -> ""));
        graft("predict", onVectors, table.toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .contains("pixels.csv: it has 63 columns of numbers, and " + onVectors
                        + " takes vectors of 64 features. Leave out columns that are no features: --without");
    }

    private static List<String> lines(int columns, String name, IntFunction<String> last) {
        return IntStream.range(-1, 3)
                .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(i -> row < 0 ? "p" + i : Double.toString(((i + row) % 7) / 7.0))
                                .collect(Collectors.joining(","))
                        + (row < 0 ? name : last.apply(row)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.png | there is no such file",
                "empty | empty: the folder holds no picture",
                "small.yaml | small.yaml: is no picture",
            })
    void filesThatAreNotThereAreOneMessage(String name, String message) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.write(folder.resolve("small.yaml"), List.of(YAML));
        graft("predict", model, folder.resolve(name).toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains(message);
        assertThat(out).isEmpty();
    }

    @Test
    void wrongWordsAreOneMessage() {
        graft("predict", model, model, "--top", "0");
        assertThat(err).startsWith("graft: Invalid value for option '--top': must be at least 1, found 0");
        graft("predict", onVectors, model, "--delimiter", "ab");
        assertThat(err).startsWith("graft: Invalid value for option '--delimiter': must be one character or tab");
        graft("predict", folder.resolve("no.onnx").toString(), model);
        assertThat(err).contains("no.onnx: no such file");
        assertThat(exitCode).isEqualTo(2);
    }

    @Test
    void whatCannotBeExportedIsSaid() throws IOException {
        String results = run.folder().toString();
        String other = folder.resolve("other.onnx").toString();
        graft("export", results, "--strategy", "scratch", "--to", other);
        assertThat(err)
                .contains(
                        "scratch: its predictor is no network, and cannot be written as one. Networks are left by fine-tune, ");
        graft("export", results, "--strategy", "nearest-men", "--to", other);
        assertThat(err).contains("did you mean \"nearest-mean\"?");
        graft("export", results, "--strategy", "scratch", "--to", other, "--budget", "0.5");
        assertThat(err)
                .contains("there is no budget of 0.5 in this run. It has: 0 per class, 1 per class, 2 per class.");
        graft(
                "export",
                results,
                "--strategy",
                "scratch",
                "--to",
                folder.resolve("none/x.onnx").toString());
        assertThat(err).contains("there is no folder").contains("Make it first.");
        graft("export", results, "--strategy", "nearest-mean", "--to", folder.toString());
        assertThat(err).contains("is a folder. Name a file in it");
        assertThat(Path.of(other)).doesNotExist();

        Files.write(Path.of(other), new byte[] {7});
        graft("export", results, "--strategy", "nearest-mean", "--to", other);
        assertThat(exitCode).isEqualTo(2);
        assertThat(err).contains("other.onnx is there already. Name another file, or replace it with --force.");
        assertThat(Files.readAllBytes(Path.of(other))).containsExactly(7);
        graft("export", results, "--strategy", "nearest-mean", "--to", other, "--force");
        assertThat(exitCode).isZero();
        assertThat(Files.readAllBytes(Path.of(other))).isEqualTo(Files.readAllBytes(Path.of(model)));
        Files.delete(Path.of(other));
    }

    /** The network was trained on what preprocessing made of the vectors; the file would be given others. */
    @Test
    void aFileThatLacksThePreprocessingIsRefused() {
        String yaml = """
                name: clinic
                seeds: 1
                scenario:
                  source: {data: clinic, region: north, samples: 60}
                  target: {data: clinic, region: south, samples: 60}
                strategies: [scratch, {strategy: nearest-mean, vectors: true}]
                budgets: {per-class: [1]}
                """;
        Path file = folder.resolve("clinic.onnx");
        assertThat(exported(yaml, file)).isZero();
        assertThat(out).contains("verified: ").doesNotContain("note: ");
        assertThat(file).exists();
        Path other = folder.resolve("preprocessed.onnx");
        assertThat(exported(yaml.replace("strategies:", "  preprocess: [z-score]\nstrategies:"), other))
                .isEqualTo(2);
        assertThat(err)
                .contains("the file gives other probabilities than the trial: they differ by up to ")
                .endsWith("The experiment preprocesses vectors (z-score), which the file does not: run it without."
                        + " Nothing was written.\n");
        assertThat(other).doesNotExist();
    }

    private int exported(String yaml, Path to) {
        Completed clinic = Runner.into(folder.resolve("results")).run(ExperimentFile.parse("clinic", yaml, List.of()));
        graft("export", clinic.folder().toString(), "--strategy", "nearest-mean", "--to", to.toString());
        return exitCode;
    }

    private void graft(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        exitCode = Graft.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        out = printed.toString();
        err = said.toString();
    }

    private static void write(Image image, Path file) throws IOException {
        BufferedImage grey = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
        ImageIO.write(grey, "png", file.toFile());
    }
}
