import com.sun.management.OperatingSystemMXBean;
import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Sgd;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Steps of training: milliseconds, images per second and peak memory, each case in a process of its own, beside the same
 * steps in PyTorch where a command for training_speed.py is given.
 */
public final class TrainingSpeed {
    private static final double SECONDS = 12;
    private static final int WARM_UP = 5;

    /** A batch of a case, in images, and how its network goes from pictures to scores. */
    private record Case(int batch, Network network, long... input) {}

    private interface Network {
        Value scores(Layers n, Value x);
    }

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    static {
        CASES.put("mlp", new Case(32, TrainingSpeed::mlp, 784));
        CASES.put("resnet18", new Case(32, TrainingSpeed::resnet18, 3, 64, 64));
        CASES.put("squeezenet", new Case(16, (n, x) -> upper(n, lower(n, x)), 3, 224, 224));
        CASES.put("squeezenet-upper", new Case(16, TrainingSpeed::upper, 256, 13, 13));
        CASES.put("squeezenet-upper-cached", new Case(16, TrainingSpeed::upper, 256, 13, 13));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 3 && arguments[0].equals("one")) {
            one(arguments[1], Integer.parseInt(arguments[2]));
        } else {
            int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
            table(rounds, List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        }
    }

    private static Value mlp(Layers n, Value x) {
        return n.dense(n.o.relu(n.dense(x, "1", 128)), "2", 10);
    }

    /** The layers of ResNet-18; the statistics of its norms are frozen, their scales and shifts are trained. */
    static Value resnet18(Layers n, Value x) {
        return n.dense(n.flat(n.o.mean(resnet18Maps(n, x), 2, 3)), "head", 10);
    }

    static Value resnet18Maps(Layers n, Value x) {
        Value y = n.pool(n.o.relu(n.norm(n.conv(x, "stem", 64, 7, 2, 3, false), "stem")), 3, 2, 1);
        for (int stage = 0; stage < 4; stage++) {
            for (int block = 0; block < 2; block++) {
                String name = stage + "." + block;
                long kernels = 64L << stage;
                long stride = stage > 0 && block == 0 ? 2 : 1;
                Value first = n.o.relu(n.norm(n.conv(y, name + ".1", kernels, 3, stride, 1, false), name + ".1"));
                Value second = n.norm(n.conv(first, name + ".2", kernels, 3, 1, 1, false), name + ".2");
                Value skip = stride == 1 ? y : n.norm(n.conv(y, name + ".s", kernels, 1, 2, 0, false), name + ".s");
                y = n.o.relu(n.o.add(second, skip));
            }
        }
        return y;
    }

    /** SqueezeNet 1.1 up to the pool before fire6. */
    private static Value lower(Layers n, Value x) {
        Value y = n.pool(n.o.relu(n.conv(x, "conv1", 64, 3, 2, 0, true)), 3, 2, 0);
        y = n.pool(n.fire(n.fire(y, "fire2", 16), "fire3", 16), 3, 2, 0);
        return n.pool(n.fire(n.fire(y, "fire4", 32), "fire5", 32), 3, 2, 0);
    }

    private static Value upper(Layers n, Value x) {
        Value y = n.fire(n.fire(n.fire(n.fire(x, "fire6", 48), "fire7", 48), "fire8", 64), "fire9", 64);
        return n.flat(n.o.mean(n.o.relu(n.conv(y, "conv10", 1000, 1, 1, 0, true)), 2, 3));
    }

    /** Layers with parameters, drawn from a seed: inputs of the graph where they are trained, constants where not. */
    record Layers(Ops o, boolean isTrained, Random random, Map<String, Tensor> parameters) {
        static Layers of(boolean isTrained) {
            return new Layers(Ops.empty("benchmark"), isTrained, new Random(1), new LinkedHashMap<>());
        }

        private Value parameter(String name, double scale, double centre, long... sizes) {
            float[] numbers = new float[(int) Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (centre + scale * random.nextGaussian());
            }
            Tensor tensor = Tensor.of(numbers, sizes);
            parameters.put(name, tensor);
            return isTrained ? o.input(name, sizes) : o.constant(tensor);
        }

        Value dense(Value x, String name, long outputs) {
            long inputs = x.sizes()[1];
            Value w = parameter(name + ".w", Math.sqrt(2.0 / inputs), 0, inputs, outputs);
            return o.add(o.matMul(x, w), parameter(name + ".b", 0, 0, outputs));
        }

        Value conv(Value x, String name, long kernels, long size, long stride, long pad, boolean hasBias) {
            long[] w = {kernels, x.sizes()[1], size, size};
            Value weights = parameter(name + ".w", Math.sqrt(2.0 / (w[1] * size * size)), 0, w);
            long out = (x.sizes()[2] + 2 * pad - size) / stride + 1;
            Map<String, Attribute> attributes = new TreeMap<>(sliding(size, stride, pad));
            long[] sizes = {x.sizes()[0], kernels, out, out};
            return hasBias
                    ? o.emit("Conv", attributes, x.type(), sizes, x, weights, parameter(name + ".b", 0, 0, kernels))
                    : o.emit("Conv", attributes, x.type(), sizes, x, weights);
        }

        Value norm(Value x, String name) {
            long channels = x.sizes()[1];
            Value mean = o.expand(o.constant(0), channels);
            Value variance = o.expand(o.constant(1), channels);
            Value scale = parameter(name + ".scale", 0, 0.5, channels);
            return o.batchNorm(x, scale, parameter(name + ".shift", 0, 0, channels), mean, variance);
        }

        Value pool(Value x, long size, long stride, long pad) {
            long out = (x.sizes()[2] + 2 * pad - size) / stride + 1;
            long[] sizes = {x.sizes()[0], x.sizes()[1], out, out};
            return o.emit("MaxPool", new TreeMap<>(sliding(size, stride, pad)), x.type(), sizes, x);
        }

        Value fire(Value x, String name, long squeezed) {
            Value s = o.relu(conv(x, name + ".s", squeezed, 1, 1, 0, true));
            Value one = o.relu(conv(s, name + ".1", 4 * squeezed, 1, 1, 0, true));
            return o.concat(1, List.of(one, o.relu(conv(s, name + ".3", 4 * squeezed, 3, 1, 1, true))));
        }

        Value flat(Value x) {
            return o.reshape(x, x.sizes()[0], x.sizes()[1]);
        }

        private static Map<String, Attribute> sliding(long size, long stride, long pad) {
            return Map.of(
                    "kernel_shape", Attribute.wholes(size, size),
                    "strides", Attribute.wholes(stride, stride),
                    "pads", Attribute.wholes(pad, pad, pad, pad));
        }
    }

    /** One case in this process: a step's median, least and processor time in milliseconds, and the peak of memory in MB. */
    private static void one(String name, int threads) throws IOException {
        Case c = CASES.get(name);
        Layers n = Layers.of(true);
        Value x = n.o.input("x", sizes(c.batch(), c.input()));
        Value scores = c.network().scores(n, x);
        List<Parameter> parameters = n.parameters.keySet().stream()
                .map(each -> new Parameter(each, 1, false))
                .toList();
        TrainingStep.Recipe recipe = new TrainingStep.Recipe(
                new Loss.CrossEntropy(0, List.of()), new Sgd(0.9, false, 0), OptionalDouble.empty());
        TrainingStep step = TrainingStep.of(name, n.o, scores, parameters, recipe);
        float[] targets = new float[(int) scores.elements()];
        for (int i = 0; i < c.batch(); i++) {
            targets[i * (int) scores.sizes()[1] + i % 10] = 1;
        }
        float[] ones = new float[c.batch()];
        Arrays.fill(ones, 1);
        Map<String, Floats> batch = new LinkedHashMap<>();
        batch.put("x", normal(x.sizes()));
        batch.put(TrainingStep.TARGETS, Floats.of(targets, scores.sizes()));
        batch.put(TrainingStep.WEIGHTS, Floats.of(ones, c.batch(), 1));
        List<Double> times = new ArrayList<>();
        double processor = 0;
        try (Training training = new Training(name, step, n.parameters, Device.CPU, threads);
                Prefix prefix = name.equals("squeezenet-upper") ? new Prefix(c.batch(), threads) : null) {
            double end = System.nanoTime() + 1e9 * SECONDS;
            for (int i = 0; times.size() < 7 || System.nanoTime() < end; i++) {
                processor = i == WARM_UP ? processor() : processor;
                long start = System.nanoTime();
                if (prefix != null) {
                    prefix.into(batch.get("x"));
                }
                training.step(batch, 0.001);
                if (i >= WARM_UP) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        double each = (processor() - processor) / times.size();
        times.sort(null);
        System.out.printf("%f %f %f %f%n", times.get(times.size() / 2), times.get(0), each, peak());
    }

    /** What all threads of this process took of processors until now, in milliseconds. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    /** The frozen half, for inference only: its weights are constants, which ONNX Runtime lays out when it is opened. */
    private static final class Prefix implements AutoCloseable {
        private final Session session;
        private final String output;
        private final Map<String, Floats> pictures;

        Prefix(int samples, int threads) {
            Layers n = Layers.of(false);
            Value x = n.o.input("x", samples, 3, 224, 224);
            Value y = lower(n, x);
            Graph graph = n.o.graph(List.of(y));
            session = Session.open("prefix", GraphFile.bytes(graph), Device.CPU, threads);
            output = y.name();
            pictures = Map.of("x", normal(x.sizes()));
        }

        void into(Floats activations) {
            session.run(pictures, Map.of(output, activations));
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private static long[] sizes(long first, long... rest) {
        long[] sizes = new long[rest.length + 1];
        sizes[0] = first;
        System.arraycopy(rest, 0, sizes, 1, rest.length);
        return sizes;
    }

    private static Floats normal(long... sizes) {
        Random random = new Random(2);
        float[] numbers = new float[(int) Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Floats.of(numbers, sizes);
    }

    /** What the process had in memory at most, in MB, as Linux counts it. */
    static double peak() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(each -> each.startsWith("VmHWM")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
    }

    /** A line for each case and number of threads; Graft and the other command take turns. */
    private static void table(int rounds, List<String> other) throws IOException, InterruptedException {
        System.out.printf(
                "%d rounds of %.0f s; load %.1f on %d cores%n%n",
                rounds,
                SECONDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        String side = "ms | processor ms | images/s | peak MB | ";
        System.out.println("| | threads | Graft: " + side + "PyTorch: " + side + "speed | by processor | memory |");
        System.out.println("|" + "---|".repeat(13));
        List<String> graft = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "benchmarks/TrainingSpeed.java",
                "one");
        for (int threads : new int[] {2, 1}) {
            for (Map.Entry<String, Case> c : CASES.entrySet()) {
                List<double[]> ours = new ArrayList<>();
                List<double[]> theirs = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    ours.add(run(graft, c.getKey(), threads));
                    if (!other.isEmpty()) {
                        theirs.add(run(other, c.getKey(), threads));
                    }
                }
                double[] a = best(ours);
                double[] b = best(theirs);
                System.out.printf(
                        "| %s | %d | %s | %s | %.2f | %.2f | %.2f |%n",
                        c.getKey(),
                        threads,
                        cells(a, c.getValue().batch()),
                        cells(b, c.getValue().batch()),
                        b[0] / a[0],
                        b[2] / a[2],
                        a[3] / b[3]);
            }
        }
    }

    private static double[] run(List<String> command, String name, int threads)
            throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(name);
        whole.add(Integer.toString(threads));
        Process process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            String line = reader.readLine();
            if (process.waitFor() != 0 || line == null) {
                throw new IOException(whole + " failed");
            }
            return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        }
    }

    /** The least of each number. */
    private static double[] best(List<double[]> rounds) {
        double[] best = new double[4];
        for (int i = 0; i < best.length; i++) {
            int number = i;
            best[i] = rounds.stream().mapToDouble(each -> each[number]).min().orElse(Double.NaN);
        }
        return best;
    }

    private static String cells(double[] run, int batch) {
        return "%.2f (%.2f) | %.2f | %.0f | %.0f".formatted(run[0], run[1], run[2], 1000 * batch / run[0], run[3]);
    }
}
