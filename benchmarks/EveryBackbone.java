import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.Trainer;
import dev.graft.runner.experiment.Settings;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.DomainBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every backbone that is here: frozen up to its middle, trained on real samples, exported; and how fast its features are. Prints
 * a table in Markdown. See README.md beside this file.
 *
 * <p>Start it from the root of the repository; the argument is the number of steps:
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" benchmarks/EveryBackbone.java 60</pre>
 */
public final class EveryBackbone {
    private static final int THREADS = 2;
    private static final int BATCH = 16;
    private static final double RATE = 0.001;
    private static final double NEAR = 1e-4;
    private static final int TIMED = 32;
    private static final int ROUNDS = 15;
    private static final String OWN = Optional.ofNullable(System.getenv("GRAFT_DATA"))
                    .orElse(System.getProperty("user.home") + "/.graft/data")
            + "/onnx/";

    /**
     * A backbone, and what it is trained on, in the words of experiment files.
     *
     * @param name in the table
     * @param perClass how many samples of each class
     */
    private record Row(String name, String backbone, String data, int perClass) {
        static Row of(String backbone, String data, int perClass) {
            return new Row(backbone, "backbone: " + backbone, data, perClass);
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of("glyphnet", "data: handwritten-digits, samples: 500, size: 24", 10),
            Row.of("mnist-cntk", "data: mnist-usps-28x28, domain: usps", 10),
            Row.of("squeezenet1.1-imagenet", "data: vision-hymenoptera", 50),
            Row.of("squeezenet1.1-speechcommands", "data: speech-fsdd, speaker: theo, as: spectrograms", 10),
            Row.of("osnet-x0.25-msmt17", "data: vision-hymenoptera", 50),
            Row.of("ultraface-rfb-320", "data: vision-hymenoptera", 50),
            Row.of("google-speech-embedding", "data: speech-fsdd, speaker: theo", 10),
            new Row(
                    "tiny BERT",
                    "backbone: onnx, file: '%1$s/tinybert.onnx', vocabulary: '%1$s/tinybert-tokenizer.json', length: 64"
                            .formatted(OWN + "tinybert-format-fixture"),
                    "data: amazon-reviews-raw",
                    50),
            new Row("minilm-l6", "backbone: minilm-l6, length: 64", "data: amazon-reviews-raw", 50));

    public static void main(String[] arguments) throws IOException {
        int steps = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%d steps of %d, rate %s, %d threads of %d cores, Java %s on %s%n%n",
                steps,
                BATCH,
                RATE,
                THREADS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"));
        System.out.println("| backbone | cut | parameters | of them trained | data | samples | loss before | loss after"
                + " | export, batch 1 | export, batch 16 | features |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        boolean near = true;
        for (Row row : ROWS) {
            try {
                near &= print(row, steps);
            } catch (GraftException missing) {
                System.err.println("left out: " + row.name() + ": " + missing.getMessage());
            }
        }
        System.exit(near ? 0 : 1);
    }

    /** Whether the exported file is near the trained network. */
    private static boolean print(Row row, int steps) throws IOException {
        DomainBench bench = bench(row);
        Network network = bench.network().orElseThrow();
        Labelled all = bench.target();
        Labelled labels = all.select(new Budget.PerClass(row.perClass()).draw(all.labels(), new Random(1)));
        Path folder = Files.createTempDirectory("graft-benchmark-");
        try {
            FeatureCache cache = new FeatureCache(folder, Device.CPU, THREADS, (n, done, total) -> {});
            Execution execution = new Execution(Device.CPU, THREADS, cache);
            Model model = Backbones.pretrained(
                    network, labels.classes().names(), Architecture.parse("head", List.of()), new Random(1));
            List<Parameter> upper = new Freezing(List.of("0.5")).trained(model);
            Recipe recipe = Settings.create(
                    Recipe.class, Map.of("steps", steps, "validation", 0.0, "batch", BATCH));
            Model trained = new Trainer(recipe, labels, new Alone(cache))
                    .train(model, Stage.of("upper half", upper, false, List.of(RATE)))
                    .model();
            double[] differences = differences(trained, execution, labels.samples());
            System.out.printf(
                    "| `%s` | `%s` | %,d | %,d | %s | %d | %.3f | %.3f | %.1e | %.1e | %s |%n",
                    row.name(),
                    network.cut(),
                    numbers(model.graph(), Freezing.none(model)),
                    numbers(model.graph(), upper),
                    row.data().replace("data: ", "").replaceAll(", samples: \\d+|, size: \\d+", ""),
                    labels.size(),
                    loss(model, execution, labels),
                    loss(trained, execution, labels),
                    differences[0],
                    differences[1],
                    speed(network, labels.samples()));
            return differences[0] <= NEAR && differences[1] <= NEAR;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private static DomainBench bench(Row row) {
        String yaml = """
                name: row
                seeds: 1
                scenario:
                  target: {%s}
                  backbone: {%s}
                strategies: [linear-probe]
                budgets: {per-class: [1]}
                """.formatted(row.data(), row.backbone());
        return DomainBench.load(ExperimentFile.parse("row", yaml, List.of()));
    }

    private static long numbers(Graph graph, List<Parameter> parameters) {
        return parameters.stream()
                .mapToLong(each -> graph.initialisers().get(each.name()).shape().elements())
                .sum();
    }

    /** The mean cross-entropy of what a model predicts. */
    private static double loss(Model model, Execution execution, Labelled labels) {
        Scores.OfClasses scores = new ModelPredictor(model, execution).scores(labels.samples());
        return IntStream.range(0, labels.size())
                .mapToDouble(i -> -Math.log(scores.values()[i][labels.classes().value(i)]))
                .average()
                .orElseThrow();
    }

    /** The largest difference of a probability between trainer and file, for samples one by one, and for 16 at once. */
    private static double[] differences(Model model, Execution execution, Samples samples) {
        ModelPredictor predictor = new ModelPredictor(model, execution);
        Samples some = samples.select(IntStream.range(0, BATCH).toArray());
        Scores.OfClasses expected = predictor.scores(some);
        try (ExportedModel file = ExportedModel.open("export", predictor.onnx().orElseThrow(), Device.CPU, THREADS)) {
            double alone = 0;
            for (int i = 0; i < BATCH; i++) {
                Scores.OfClasses one = new Scores.OfClasses(expected.classes(), new double[][] {expected.values()[i]});
                alone = Math.max(alone, file.predict(some.select(i)).difference(one));
            }
            return new double[] {alone, file.predict(some).difference(expected)};
        }
    }

    /** Of the best round: pictures that are decoded already, texts, or seconds of sound, in a second. */
    private static String speed(Network network, Samples samples) {
        Samples some = decoded(samples.select(IntStream.range(0, TIMED).toArray()));
        double amount = TIMED;
        if (some instanceof Audio audio) {
            amount = IntStream.range(0, TIMED)
                            .mapToDouble(i -> audio.recording(i).length)
                            .sum()
                    / audio.hertz();
        }
        String unit = some instanceof Audio ? "s of sound" : some instanceof Images ? "pictures" : "texts";
        try (Encoder encoder = opened(network)) {
            encoder.encode(some);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                encoder.encode(some);
                least = Math.min(least, System.nanoTime() - start);
            }
            return "%.0f %s / s".formatted(amount / (least / 1e9), unit);
        }
    }

    private static Samples decoded(Samples samples) {
        if (samples instanceof Images images) {
            return Images.of(IntStream.range(0, images.size()).mapToObj(images::image).toList());
        }
        if (samples instanceof Audio audio) {
            List<float[]> recordings = new ArrayList<>();
            IntStream.range(0, audio.size()).forEach(i -> recordings.add(audio.recording(i)));
            return Audio.over(recordings.size(), audio.hertz(), recordings::get);
        }
        return samples;
    }

    private static Encoder opened(Network network) {
        Encoding encoding = ServiceLoader.load(Encoding.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.takes(network.input()))
                .findFirst()
                .orElseThrow();
        return encoding.open(network, Device.CPU, THREADS);
    }

    /** A fit that nobody watches. */
    private record Alone(FeatureStore features) implements FitContext {
        @Override
        public Seeds seeds() {
            return new Seeds(1);
        }

        @Override
        public int threads() {
            return THREADS;
        }

        @Override
        public Device device() {
            return Device.CPU;
        }

        @Override
        public Learner learner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {}

        @Override
        public void progress(String stage, int done, int total) {}

        @Override
        public void checkCancelled() {}
    }
}
