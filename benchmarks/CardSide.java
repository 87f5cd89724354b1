import dev.graft.core.Fingerprint;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Sgd;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Graft's side of CardSpeed: a process that trains ResNet-18, or computes its features, when it is told to. It writes
 * what it begins with into a folder, for the other side to begin with the same.
 *
 * <p>Arguments: "training" or "features", device, samples of a batch, side of a picture, steps of a call, threads and a
 * folder. It says "ready" and what it runs on, then answers each line of its input with one: "check" with the numbers
 * that both sides must agree on, "turn SECONDS" with images per second, "peak" with the most memory of the process so
 * far, in MB.
 */
final class CardSide {
    /** While losses are compared: they must fall by much more than they may differ. */
    private static final double CHECKED_RATE = 0.01;
    /** In turns: however many steps they are, none diverges. */
    private static final double RATE = 1e-4;
    /** Calls of training whose losses are compared. */
    private static final int CHECKED = 2;

    private interface Work extends AutoCloseable {
        /** Losses at this rate, or features. */
        float[] call(double rate);

        int images();

        @Override
        void close();
    }

    public static void main(String[] arguments) throws IOException {
        boolean trains = arguments[0].equals("training");
        Device device = Device.parse(arguments[1]).orElseThrow();
        int[] sizes = Arrays.stream(arguments, 2, 6).mapToInt(Integer::parseInt).toArray();
        Path folder = Path.of(arguments[6]);
        try (Work work = trains
                ? Steps.of(device, sizes[0], sizes[1], sizes[2], sizes[3], folder)
                : Features.of(device, sizes[0], sizes[1], sizes[3], folder)) {
            say("ready " + new OnnxEncoding().engine(device));
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "check" -> say(numbers(work, trains ? CHECKED : 1));
                    case "turn" -> say(Double.toString(turn(work, Double.parseDouble(words[1]))));
                    default -> say(Double.toString(TrainingSpeed.peak()));
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static String numbers(Work work, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> work.call(CHECKED_RATE))
                .flatMap(numbers -> IntStream.range(0, numbers.length).mapToObj(i -> Float.toString(numbers[i])))
                .collect(Collectors.joining(" "));
    }

    /** Images per second; the first call does not count. */
    private static double turn(Work work, double seconds) {
        work.call(RATE);
        long start = System.nanoTime();
        int images = 0;
        double took = 0;
        while (took < seconds || images == 0) {
            work.call(RATE);
            images += work.images();
            took = (System.nanoTime() - start) / 1e9;
        }
        return images / took;
    }

    /** Steps of SGD, several in a call, as Graft does on a card; batches come from the machine's memory. */
    private record Steps(Training training, Map<String, Floats> batches, int images) implements Work {
        static Steps of(Device device, int batch, int side, int steps, int threads, Path folder) throws IOException {
            TrainingSpeed.Layers n = TrainingSpeed.Layers.of(true);
            Value x = n.o().input("x", batch, 3, side, side);
            Value scores = TrainingSpeed.resnet18(n, x);
            List<Parameter> parameters = n.parameters().keySet().stream()
                    .map(each -> new Parameter(each, 1, false))
                    .toList();
            TrainingStep.Recipe recipe = new TrainingStep.Recipe(
                    new Loss.CrossEntropy(0, List.of()), new Sgd(0.9, false, 0), OptionalDouble.empty());
            TrainingStep step = TrainingStep.of("resnet18", n.o(), scores, parameters, recipe);
            int classes = (int) scores.sizes()[1];
            float[] targets = new float[steps * batch * classes];
            for (int i = 0; i < steps * batch; i++) {
                targets[i * classes + i % batch % classes] = 1;
            }
            float[] weights = new float[steps * batch];
            Arrays.fill(weights, 1);
            Random random = new Random(2);
            float[] pictures = new float[steps * (int) x.elements()];
            int picture = 3 * side * side;
            for (int i = 0; i < pictures.length; i++) {
                int target = i / picture % batch % classes;
                pictures[i] = (float) (random.nextGaussian() + 0.5 * target); // brightness tells the class
            }
            write(folder.resolve("parameters"), n.parameters().values());
            write(folder.resolve("batches"), List.of(Tensor.of(pictures, pictures.length)));
            Map<String, Floats> batches = Map.of(
                    "x", Floats.of(pictures, steps, batch, 3, side, side),
                    TrainingStep.TARGETS, Floats.of(targets, steps, batch, classes),
                    TrainingStep.WEIGHTS, Floats.of(weights, steps, batch, 1));
            Training training = new Training("resnet18", step, steps, n.parameters(), device, threads);
            return new Steps(training, batches, steps * batch);
        }

        @Override
        public float[] call(double rate) {
            double[] rates = new double[training.atOnce()];
            Arrays.fill(rates, rate);
            return training.steps(batches, rates);
        }

        @Override
        public void close() {
            training.close();
        }
    }

    /** Features of decoded pictures, as in experiments: normalise, run, average the maps, hand out the rows. */
    private record Features(Encoder encoder, Images pictures) implements Work {
        static Features of(Device device, int batch, int side, int threads, Path folder) throws IOException {
            TrainingSpeed.Layers n = TrainingSpeed.Layers.of(false);
            Value maps = TrainingSpeed.resnet18Maps(n, n.o().input("x", 1, 3, side, side));
            Path file = folder.resolve("resnet18.onnx");
            GraphFile.write(n.o().graph(List.of(maps)), file);
            String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(Files.readAllBytes(file)));
            Pictures input = new Pictures(
                    "x",
                    3,
                    side,
                    side,
                    Fit.STRETCH,
                    Colours.RGB,
                    Axes.CHANNELS_FIRST,
                    Pictures.IMAGENET_MEAN,
                    Pictures.IMAGENET_DEVIATION);
            Network network = new Network("resnet18", file, sha256, input, maps.name());
            Random random = new Random(2);
            List<Image> pictures = new ArrayList<>();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("pictures")))) {
                for (int i = 0; i < batch; i++) {
                    byte[] pixels = new byte[side * side * 3];
                    random.nextBytes(pixels);
                    out.write(pixels);
                    pictures.add(new Image(side, side, 3, pixels));
                }
            }
            write(folder.resolve("parameters"), n.parameters().values());
            return new Features(new OnnxEncoding().open(network, device, threads), Images.of(pictures));
        }

        @Override
        public float[] call(double rate) {
            float[][] rows = encoder.encode(pictures);
            float[] features = new float[rows.length * rows[0].length];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, features, i * rows[i].length, rows[i].length);
            }
            return features;
        }

        @Override
        public int images() {
            return pictures.size();
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    /** One behind the other, in the byte order of the machine. */
    private static void write(Path file, Collection<Tensor> tensors) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Tensor tensor : tensors) {
                float[] numbers = tensor.floats();
                ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.nativeOrder());
                bytes.asFloatBuffer().put(numbers);
                out.write(bytes.array());
            }
        }
    }
}
