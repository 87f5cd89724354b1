package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.Frozen;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.Trainer;
import dev.graft.runner.experiment.Settings;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.DomainBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published backbone that can be trained: frozen up to its middle, trained on real samples, exported. */
class EveryBackboneTest {
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "squeezenet1.1-imagenet | backbone: squeezenet1.1-imagenet | data: vision-hymenoptera | 10 | 8",
                "squeezenet1.1-speechcommands | backbone: squeezenet1.1-speechcommands | data: speech-fsdd, speaker: theo, as: spectrograms | 3 | 30",
                "osnet-x0.25-msmt17 | backbone: osnet-x0.25-msmt17 | data: vision-hymenoptera | 10 | 8",
                "ultraface-rfb-320 | backbone: ultraface-rfb-320 | data: vision-hymenoptera | 10 | 14",
                "mnist-cntk | backbone: mnist-cntk | data: mnist-usps-28x28, domain: usps | 4 | 30",
                "google-speech-embedding | backbone: google-speech-embedding | data: speech-fsdd, speaker: theo | 3 | 30",
                "tinybert-format-fixture | backbone: onnx, file: '@/tinybert.onnx', vocabulary: '@/tinybert-tokenizer.json', length: 64"
                        + " | data: amazon-reviews-raw | 10 | 60",
            })
    void itIsTrainedFromItsMiddleAndExported(String name, String backbone, String data, int perClass, int steps) {
        DomainBench bench = bench(name, backbone, data);
        Labelled target = bench.target();
        Labelled labels = target.select(new Budget.PerClass(perClass).draw(target.labels(), new Random(1)));
        FeatureCache cache = new FeatureCache(folder, Device.CPU, THREADS, (network, done, total) -> {});
        Execution execution = new Execution(Device.CPU, THREADS, cache);
        Model model = Backbones.pretrained(
                bench.network().orElseThrow(),
                labels.classes().names(),
                Architecture.parse("head", List.of()),
                new Random(1));
        Freezing middle = new Freezing(List.of("0.5"));
        Set<String> frozen = middle.frozen(model);
        Stage stage = Stage.of("upper half", middle.trained(model), false, List.of(0.002));
        assertThat(frozen).isNotEmpty();
        assertThat(stage.parameters()).hasSizeGreaterThan(Freezing.head(model).size());

        Recipe recipe = Settings.create(Recipe.class, Map.of("steps", steps, "validation", 0.0, "warm-up", 0.0));
        Trained trained = new Trainer(recipe, labels, new Alone(new Seeds(1), THREADS, cache)).train(model, stage);
        assertThat(Frozen.hash(trained.model(), frozen)).isEqualTo(Frozen.hash(model, frozen));
        double before = loss(model, execution, labels);
        assertThat(before).isCloseTo(Math.log(labels.classes().names().size()), within(1e-5));
        assertThat(loss(trained.model(), execution, labels)).isLessThan(0.9 * before);

        ModelPredictor predictor = new ModelPredictor(trained.model(), execution);
        Samples some = labels.samples().select(IntStream.range(0, 16).toArray());
        double[][] expected = predictor.scores(some).values();
        byte[] file = predictor.onnx().orElseThrow();
        try (ExportedModel exported = ExportedModel.open(name, file, Device.CPU, THREADS)) {
            double[][] together = exported.predict(some).values();
            for (int i = 0; i < 16; i++) {
                double[] alone = exported.predict(some.select(i)).values()[0];
                assertThat(together[i]).containsExactly(expected[i], within(1e-4));
                assertThat(alone).containsExactly(expected[i], within(1e-4));
            }
            assertThat(Arrays.stream(together).map(row -> row[0]).distinct()).hasSizeGreaterThan(8);
        }
    }

    private static DomainBench bench(String name, String backbone, String data) {
        String place = System.getenv("GRAFT_DATA");
        assumeTrue(place != null, "SKIPPED: GRAFT_DATA names no folder with the published " + name);
        Path network = Path.of(place, "onnx", name);
        assumeTrue(Files.exists(network), "SKIPPED: there is no " + network);
        String yaml = """
                name: one
                seeds: 1
                scenario:
                  target: {%s}
                  backbone: {%s}
                strategies: [linear-probe]
                budgets: {per-class: [1]}
                """.formatted(data, backbone.replace("@", network.toString()));
        return DomainBench.load(ExperimentFile.parse("one", yaml, List.of()));
    }

    /** The mean cross-entropy of what a model predicts. */
    private static double loss(Model model, Execution execution, Labelled labels) {
        Scores.OfClasses scores = new ModelPredictor(model, execution).scores(labels.samples());
        return IntStream.range(0, labels.size())
                .mapToDouble(
                        i -> -StrictMath.log(scores.values()[i][labels.classes().value(i)]))
                .average()
                .orElseThrow();
    }
}
