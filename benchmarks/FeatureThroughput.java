import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.sun.management.OperatingSystemMXBean;
import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.NoSettings;
import dev.graft.data.picture.Hymenoptera;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Settings;
import dev.graft.runner.features.FeatureCache;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Graft costs beside a plain session of ONNX Runtime on the same prepared and cut network, and what decoding and
 * keeping features cost. Ends with status 1 if features differ. See README.md beside this file.
 *
 * <p>Start it from the root of the repository; the argument is the number of rounds:
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" benchmarks/FeatureThroughput.java 15</pre>
 */
public final class FeatureThroughput {
    private static final String BACKBONE = "squeezenet1.1-imagenet";
    private static final int BATCH = 32;
    private static final int THREADS = 2;
    private static final int WARM_UP = 5;
    private static final double NEAR = 1e-6;
    private static final double SHARE = 0.95;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        try {
            Network network = network(Known.backbones().get(BACKBONE));
            boolean equal = besideAPlainSession(network, rounds);
            fromFiles(network);
            System.exit(equal ? 0 : 1);
        } catch (GraftException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }

    /** The first table: A is the session alone, B what Graft does with decoded pictures; alternately, the first by turns. */
    private static boolean besideAPlainSession(Network network, int rounds) throws OrtException {
        Pictures input = (Pictures) network.input();
        List<Image> pictures = drawn(input);
        Images images = Images.of(pictures);
        String file = network.file().toString();
        Graph cut = Cut.at(file, Prepare.graph(file, GraphFile.read(network.file())), network.cut());
        long[] shape = {BATCH, input.channels(), input.height(), input.width()};
        try (Encoder encoder = opened(network);
                OrtEnvironment ort = OrtEnvironment.getEnvironment(); // Graft's, made by the line above
                SessionOptions options = asGraftDoes();
                OrtSession session = ort.createSession(GraphFile.bytes(cut), options);
                OnnxTensor filled = OnnxTensor.createTensor(ort, filled(input, pictures), shape)) {
            Map<String, OnnxTensor> inputs = Map.of(input.name(), filled);
            Action plain = () -> session.run(inputs).close();
            Action graft = () -> encoder.encode(images);
            for (int round = 0; round < WARM_UP; round++) {
                plain.cost();
                graft.cost();
            }
            List<Cost> plainCosts = new ArrayList<>();
            List<Cost> graftCosts = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                boolean plainFirst = round % 2 == 0;
                Cost first = (plainFirst ? plain : graft).cost();
                Cost second = (plainFirst ? graft : plain).cost();
                plainCosts.add(plainFirst ? first : second);
                graftCosts.add(plainFirst ? second : first);
            }
            heading("%s at %s, %d pictures of %d x %d at a time, %d threads, median of %d rounds"
                    .formatted(BACKBONE, network.cut(), BATCH, input.width(), input.height(), THREADS, rounds));
            row("A, plain session", "%.1f images/s", BATCH / median(plainCosts));
            row("B, Graft's encoder", "%.1f images/s", BATCH / median(graftCosts));
            row(
                    "B / A, median of rounds",
                    "%.1f %% (goal: at least %.0f %%)",
                    100 * share(plainCosts, graftCosts),
                    100 * SHARE);
            row("B / A, processor time", "%.1f %%", 100 * processor(plainCosts) / processor(graftCosts));

            float[][] features = encoder.encode(images);
            double difference = difference(features, session, inputs);
            boolean alone = IntStream.range(0, BATCH)
                    .allMatch(i -> Arrays.equals(encoder.encode(images.select(i))[0], features[i]));
            row("largest difference to A", "%.1e (at most %.0e of the largest feature)", difference, NEAR);
            row("batch 1 and batch " + BATCH, "%s", alone ? "equal to the bit" : "NOT EQUAL");
            return difference <= NEAR && alone;
        }
    }

    /** The second table: photographs of different sizes from JPEG files, and the store of features. */
    private static void fromFiles(Network network) throws IOException {
        Images photographs = (Images) new Hymenoptera().load(new NoSettings()).samples();
        int size = photographs.size();
        heading("%d photographs of vision-hymenoptera, %d threads; once each".formatted(size, THREADS));
        Action decoding = () -> IntStream.range(0, size).forEach(photographs::image);
        decoding.cost();
        row("decoding, one thread", "%.1f images/s", size / decoding.cost().seconds());
        try (Encoder encoder = opened(network)) {
            encoder.encode(photographs.select(IntStream.range(0, BATCH).toArray()));
            Action encoding = () -> encoder.encode(photographs);
            row(
                    "decoding, resizing, network",
                    "%.1f images/s",
                    size / encoding.cost().seconds());
        }
        Path folder = Files.createTempDirectory("graft-benchmark-");
        try {
            for (String time : List.of("first", "second")) {
                FeatureCache cache = new FeatureCache(folder, Device.CPU, THREADS, (n, done, total) -> {});
                Action features = () -> cache.features(photographs, network);
                double seconds = features.cost().seconds();
                row(
                        "kept features, " + time + " time",
                        "%.1f samples/s, %d computed",
                        size / seconds,
                        cache.computed());
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static <S extends Record> Network network(Backbone<S> backbone) {
        return backbone.network(Settings.defaults(backbone.settings()));
    }

    private static Encoder opened(Network network) {
        Encoding encoding = ServiceLoader.load(Encoding.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.takes(network.input()))
                .findFirst()
                .orElseThrow();
        return encoding.open(network, Device.CPU, THREADS);
    }

    /** The options that Graft opens its sessions with. */
    private static SessionOptions asGraftDoes() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(THREADS);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setDeterministicCompute(true);
        return options;
    }

    private static List<Image> drawn(Pictures input) {
        Random random = new Random(1);
        List<Image> pictures = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            byte[] pixels = new byte[input.height() * input.width() * input.channels()];
            random.nextBytes(pixels);
            pictures.add(new Image(input.height(), input.width(), input.channels(), pixels));
        }
        return pictures;
    }

    /** The pictures as the network's input, channels first, written straight from the contract's definition. */
    private static FloatBuffer filled(Pictures input, List<Image> pictures) {
        int channels = input.channels();
        int area = input.height() * input.width();
        FloatBuffer values = ByteBuffer.allocateDirect(BATCH * channels * area * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (Image picture : pictures) {
            for (int c = 0; c < channels; c++) {
                int colour = input.colours() == Colours.BGR ? channels - 1 - c : c;
                for (int pixel = 0; pixel < area; pixel++) {
                    double intensity = Byte.toUnsignedInt(picture.pixels()[pixel * channels + colour]) / 255.0;
                    values.put((float) ((intensity - input.mean().get(c))
                            / input.deviation().get(c)));
                }
            }
        }
        return values.rewind();
    }

    /** Against the session's maps {@code [n, c, h, w]}, averaged over their positions; as a share of the largest mean. */
    private static double difference(float[][] features, OrtSession session, Map<String, OnnxTensor> inputs)
            throws OrtException {
        try (OrtSession.Result result = session.run(inputs)) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            long[] shape = output.getInfo().getShape();
            FloatBuffer maps = output.getFloatBuffer();
            int positions = (int) (shape[2] * shape[3]);
            double largest = 0;
            double difference = 0;
            for (float[] row : features) {
                for (float feature : row) {
                    double sum = 0;
                    for (int p = 0; p < positions; p++) {
                        sum += maps.get();
                    }
                    float mean = (float) (sum / positions);
                    largest = Math.max(largest, Math.abs(mean));
                    difference = Math.max(difference, Math.abs(feature - mean));
                }
            }
            return difference / largest;
        }
    }

    /** Of one call, on the clock and on all processors together: what others do on the machine is not in the latter. */
    private record Cost(double seconds, double processorSeconds) {}

    @FunctionalInterface
    private interface Action {
        void run() throws OrtException;

        default Cost cost() {
            long processor = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            try {
                run();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
            return new Cost((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
        }
    }

    /** How many images B does in the time that A takes for one: the median over the rounds. */
    private static double share(List<Cost> a, List<Cost> b) {
        return median(IntStream.range(0, a.size())
                .mapToDouble(round -> a.get(round).seconds() / b.get(round).seconds()));
    }

    private static double median(List<Cost> costs) {
        return median(costs.stream().mapToDouble(Cost::seconds));
    }

    /** Of all rounds, since the clock of the processors may tick a hundred times a second only. */
    private static double processor(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::processorSeconds).sum();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void heading(String words) {
        System.out.printf(
                "%n%s; load of the machine %.1f on %d cores%n",
                words, SYSTEM.getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
    }

    private static void row(String name, String format, Object... values) {
        System.out.printf("  %-30s %s%n", name, format.formatted(values));
    }
}
