import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
import dev.graft.onnx.train.AdamW;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/** 10,000 steps of a small ConvNet, each with a new batch: resident memory and open native tensors after every 1,000. */
public final class TrainingMemory {
    private static final int STEPS = 10_000;
    private static final int MARK = 1_000;
    private static final int SAMPLES = 16;

    /** What memory may grow by after the second mark, when the compilers of the JVM have seen all of the code. */
    private static final double GROWTH = 1.05;

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(1);
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("w1", normal(random, 0.2, 16, 3, 3, 3));
        parameters.put("w2", normal(random, 0.1, 16 * 8 * 8, 10));
        long before = Pinned.open();
        boolean isFlat = true;
        System.out.println("| steps | loss | resident MB | open native tensors |");
        System.out.println("|---|---|---|---|");
        try (Training training = new Training("convnet", step(parameters), parameters, Device.CPU, 2)) {
            long open = Pinned.open();
            double second = Double.POSITIVE_INFINITY;
            for (int i = 1; i <= STEPS; i++) {
                float loss = training.step(batch(random), 0.001);
                isFlat &= Pinned.open() == open;
                if (i % MARK == 0) {
                    double resident = resident();
                    second = i == 2 * MARK ? resident : second;
                    isFlat &= resident <= GROWTH * second;
                    System.out.printf("| %d | %.3f | %.0f | %d |%n", i, loss, resident, Pinned.open());
                }
            }
        }
        isFlat &= Pinned.open() == before;
        System.exit(isFlat ? 0 : 1);
    }

    private static TrainingStep step(Map<String, Tensor> parameters) {
        Ops o = Ops.empty("convnet");
        Value x = o.input("x", SAMPLES, 3, 16, 16);
        long[] ones = {1, 1};
        Window window = new Window(new long[] {3, 3}, new long[] {2, 2}, ones, ones, new long[] {0, 0});
        Value maps = o.relu(o.conv(x, o.input("w1", 16, 3, 3, 3), window, 1));
        Value scores = o.matMul(o.reshape(maps, SAMPLES, 16 * 8 * 8), o.input("w2", 16 * 8 * 8, 10));
        return TrainingStep.of(
                "convnet",
                o,
                scores,
                parameters.keySet().stream()
                        .map(name -> new Parameter(name, 1, true))
                        .toList(),
                new TrainingStep.Recipe(
                        new Loss.CrossEntropy(0, List.of()), AdamW.withDecay(0.01), OptionalDouble.empty()));
    }

    /** Noise that is brighter the higher the class. */
    private static Map<String, Floats> batch(Random random) {
        float[] x = normal(random, 1, SAMPLES, 3, 16, 16).floats();
        float[] targets = new float[SAMPLES * 10];
        float[] weights = new float[SAMPLES];
        Arrays.fill(weights, 1);
        for (int i = 0; i < SAMPLES; i++) {
            int own = random.nextInt(10);
            targets[10 * i + own] = 1;
            for (int j = 0; j < x.length / SAMPLES; j++) {
                x[i * (x.length / SAMPLES) + j] += own / 5f;
            }
        }
        return Map.of(
                "x", Floats.of(x, SAMPLES, 3, 16, 16),
                TrainingStep.TARGETS, Floats.of(targets, SAMPLES, 10),
                TrainingStep.WEIGHTS, Floats.of(weights, SAMPLES, 1));
    }

    private static Tensor normal(Random random, double scale, long... sizes) {
        float[] numbers = new float[(int) Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (scale * random.nextGaussian());
        }
        return Tensor.of(numbers, sizes);
    }

    /** In MB, as Linux counts it, after the garbage of the JVM is gone. */
    private static double resident() throws IOException {
        System.gc();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
    }
}
