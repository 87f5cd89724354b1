package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.graph.GraphFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network trained on one task, taken as the backbone of another, by the real command line. */
class PretrainTest {
    private static final String SOURCE = """
            name: tiny-net
            seeds: 1
            scenario:
              target: {data: rendered-digits, samples: 120, size: 12}
              pixels: 12
              held-out: 0.25
            strategies: [{strategy: scratch, network: [conv 6, pool, conv 12, average], steps: 60, rates: 0.01}]
            budgets: {share: [1.0]}
            """;

    private static final String TARGET = """
            name: reuse
            seeds: 1
            scenario:
              target: {data: handwritten-digits, samples: 60, size: 12}
              backbone: {backbone: onnx, file: tiny.onnx}
            strategies: [scratch, linear-probe, {strategy: fine-tune, steps: 5, head-steps: 5}]
            budgets: {per-class: [1]}
            """;

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder, "-Dgraft.cache=" + folder.resolve("cache"));
        Files.writeString(folder.resolve("source.yaml"), SOURCE);
        Files.writeString(folder.resolve("target.yaml"), TARGET);
    }

    @Test
    void aNetworkIsTrainedWrittenAndTakenAsABackbone() throws IOException {
        Shell.Ended made = shell.run("pretrain", "source.yaml", "--to", "tiny.onnx");
        assertThat(made.err()).doesNotContain("graft:");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out())
                .containsPattern("tiny\\.onnx: 0\\.0[01] MB, sha256 [0-9a-f]{64}\n")
                .containsPattern(
                        "scratch, share 1.0: \\d+\\.\\d % of the held-out samples right, trained in \\d+ seconds")
                .contains("take it as a backbone: {backbone: onnx, file: tiny.onnx}");
        byte[] first = Files.readAllBytes(folder.resolve("tiny.onnx"));
        Map<String, String> metadata = GraphFile.imprint("tiny.onnx", first).metadata();
        assertThat(metadata.getOrDefault("graft.experiment", ""))
                .contains("name: tiny-net", "conv 12", "rendered-digits");

        Shell.Ended again = shell.run("pretrain", "source.yaml", "--to", "tiny.onnx");
        assertThat(again.exitCode()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("tiny.onnx")))
                .as("nothing is trained again")
                .isEqualTo(first);

        Shell.Ended used = shell.run("run", "target.yaml");
        assertThat(used.err()).doesNotContain("failed");
        assertThat(used.exitCode()).isZero();
        assertThat(used.out()).containsPattern("fine-tune +\\d").containsPattern("linear-probe +\\d");
    }

    @Test
    void vectorsOfWordsAreABackboneForTexts() throws IOException {
        writeWords();
        Files.writeString(folder.resolve("use.yaml"), """
                name: use
                seeds: 1
                scenario: {target: {data: texts, folder: films}, backbone: {backbone: onnx, file: words.onnx}}
                strategies: [scratch, linear-probe, {strategy: fine-tune, steps: 2, head-steps: 2}]
                budgets: {per-class: [2]}
                """);
        Shell.Ended made = shell.run("pretrain", "words.yaml", "--to", "words.onnx");
        assertThat(made.err()).doesNotContain("graft:");
        assertThat(made.out()).contains("word-vectors, share 1.0: ", "verified: the file's probabilities");
        Shell.Ended used = shell.run("run", "use.yaml");
        assertThat(used.err()).doesNotContain("failed");
        assertThat(used.out()).containsPattern("fine-tune +\\d").containsPattern("linear-probe +\\d");
    }

    @Test
    void vectorsOfWordsUnderAnotherLearnerAreNoNetwork() throws IOException {
        writeWords();
        String causes = "word-vectors with learner linear, and a label of each class.";
        String tribuo = "learner={learner: tribuo, trainer: logistic-regression}";
        Shell.Ended made = shell.run("pretrain", "words.yaml", "--set", tribuo);
        assertThat(made.err())
                .contains("word-vectors: its predictor is no network, and cannot be written as one.", causes);
        assertThat(made.exitCode()).isEqualTo(1);
        // a plain run needs no network, and what it leaves cannot be exported
        assertThat(shell.run("run", "words.yaml", "--set", tribuo, "--results", "plain")
                        .exitCode())
                .isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("plain").resolve("words"))) {
            String run =
                    runs.filter(Files::isDirectory).findFirst().orElseThrow().toString();
            Shell.Ended export = shell.run("export", run, "--strategy", "word-vectors", "--to", "no.onnx");
            assertThat(export.err()).contains("word-vectors: its predictor is no network", causes);
            assertThat(export.exitCode()).isEqualTo(2);
        }
    }

    private void writeWords() throws IOException {
        write("books", List.of("a gripping story of old ships", "a story of ships and fools"));
        write("films", List.of("gripping old film of a story", "a film of fools and a fool"));
        Files.writeString(folder.resolve("words.yaml"), """
                name: words
                seeds: 1
                scenario: {source: {data: texts, folder: books}, target: {data: texts, folder: films}}
                strategies: [{strategy: word-vectors, features: 4, least-count: 1}]
                budgets: {share: [1.0]}
                """);
    }

    /** Ten texts of each of two classes, each with a word of its own. */
    private void write(String domain, List<String> beginnings) throws IOException {
        for (int c = 0; c < beginnings.size(); c++) {
            Path classFolder = Files.createDirectories(folder.resolve(domain).resolve("class" + c));
            for (int i = 0; i < 10; i++) {
                Files.writeString(classFolder.resolve(i + ".txt"), beginnings.get(c) + " " + domain + i);
            }
        }
    }

    /** A run without its network, as an older one is: the trial is computed again, to the same bytes. */
    @Test
    void whatWasNotKeptIsComputedAgain() throws IOException {
        assertThat(shell.run("run", "source.yaml").exitCode()).isZero();
        assertThat(networks()).as("of a plain run").isEmpty();
        assertThat(shell.run("pretrain", "source.yaml", "--to", "a.onnx").exitCode())
                .isZero();
        assertThat(shell.run("pretrain", "source.yaml", "--results", "other").exitCode())
                .isZero();
        assertThat(networks())
                .as("in the trial's folder, and under the experiment's name in the run's")
                .hasSize(2)
                .anyMatch(file -> file.endsWith("network.onnx"))
                .filteredOn(file -> file.endsWith("tiny-net.onnx"))
                .singleElement()
                .satisfies(file ->
                        assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(folder.resolve("a.onnx"))));
    }

    private List<Path> networks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.endsWith("a.onnx")
                            && file.getFileName().toString().endsWith(".onnx"))
                    .toList();
        }
    }

    /** The network goes on from a backbone that Graft wrote; scratch runs beside it, as always. */
    @Test
    void aBackboneIsTrainedFurther() {
        assertThat(shell.run("pretrain", "source.yaml", "--to", "tiny.onnx").exitCode())
                .isZero();
        String fineTune = "strategies=[{strategy: fine-tune, steps: 5, head-steps: 5}]";
        Shell.Ended made = shell.run("pretrain", "target.yaml", "--set", fineTune, "--to", "more.onnx");
        assertThat(made.err()).doesNotContain("graft:");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("fine-tune, 1 per class: ", "verified: the file's probabilities");
        Shell.Ended over = shell.run("pretrain", "target.yaml", "--set", fineTune, "--to", "tiny.onnx");
        assertThat(over.exitCode()).isEqualTo(2);
        assertThat(over.err())
                .isEqualTo(
                        "graft: --to: tiny.onnx is the backbone that the experiment begins with. Name another file.\n");
    }

    @Test
    void whatTrainsNoNetworkIsRefused() {
        String two = "strategies=[scratch-network, {strategy: scratch-network, name: b}]";
        assertThat(refused("--set", two))
                .isEqualTo(
                        "graft: source.yaml: it has several strategies. Say whose network is to be written: --strategy scratch-network, or --strategy b.\n");
        String scratchToo = "strategies=[{strategy: scratch, network: [conv 4]}, scratch-network]";
        assertThat(refused("--set", scratchToo)).contains("--strategy scratch, or --strategy scratch-network.");
        assertThat(refused("--set", "scenario.target={data: clinic}"))
                .isEqualTo(
                        "graft: source.yaml: scenario.target: networks for pictures and texts can be pre-trained, and these are vectors. Name data of pictures or texts.\n");
        assertThat(refused("--strategy", "scrach"))
                .isEqualTo(
                        "graft: --strategy: there is no strategy \"scrach\" in source.yaml; did you mean \"scratch\"? Allowed: scratch.\n");
        assertThat(refused("--set", "scenario.preprocess=[z-score]"))
                .isEqualTo(
                        "graft: source.yaml: scenario.preprocess: the file of a network would not preprocess. Remove the key.\n");
        assertThat(refused("--to", "no/such/folder/x.onnx")).startsWith("graft: --to: there is no folder ");
        Shell.Ended learner = shell.run("pretrain", "source.yaml", "--set", "strategies=[scratch]");
        assertThat(learner.exitCode()).isEqualTo(1);
        assertThat(learner.err())
                .contains("scratch: its predictor is no network, and cannot be written as one.")
                .endsWith("graft: no network is written, because the trial that trains it failed.\n");
    }

    private String refused(String... options) {
        Shell.Ended ended = shell.run(Stream.concat(Stream.of("pretrain", "source.yaml"), Stream.of(options))
                .toArray(String[]::new));
        assertThat(ended.exitCode()).isEqualTo(2);
        return ended.err();
    }
}
