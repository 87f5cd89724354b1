package dev.graft.onnx.train;

import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A small ConvNet on waves, and recipes to train it by. */
final class ConvNet {
    static final List<String> NAMES = List.of("w1", "b1", "w2", "b2");
    private static final int[] CLASSES = {0, 1, 2, 2, 1, 0};

    static final Map<String, TrainingStep.Recipe> RECIPES = Map.of(
            "sgd", recipe(plain(), new Sgd(0, false, 0), OptionalDouble.empty()),
            "momentum", recipe(plain(), new Sgd(0.9, false, 0.01), OptionalDouble.empty()),
            "nesterov", recipe(plain(), new Sgd(0.9, true, 0.01), OptionalDouble.of(0.5)),
            "adamw", recipe(plain(), AdamW.withDecay(0.1), OptionalDouble.empty()),
            "adamw-weighted",
                    recipe(
                            new Loss.CrossEntropy(0.1, List.of(1f, 2f, 0.5f)),
                            AdamW.withDecay(0.1),
                            OptionalDouble.empty()));

    private ConvNet() {}

    static Loss plain() {
        return new Loss.CrossEntropy(0, List.of());
    }

    static TrainingStep.Recipe recipe(Loss loss, Optimiser optimiser, OptionalDouble clip) {
        return new TrainingStep.Recipe(loss, optimiser, clip);
    }

    static Training begin(int samples, TrainingStep.Recipe recipe) {
        return begin(samples, recipe, 1);
    }

    static Training begin(int samples, TrainingStep.Recipe recipe, int atOnce) {
        Ops o = Ops.empty("convnet");
        Value x = o.input("x", samples, 2, 5, 5);
        Value w1 = o.input("w1", 4, 2, 3, 3);
        Value b1 = o.input("b1", 4);
        Value w2 = o.input("w2", 4, 3);
        Value b2 = o.input("b2", 3);
        long[] ones = {1, 1};
        Value maps = o.conv(x, w1, new Window(new long[] {3, 3}, ones, ones, ones, ones), 1);
        Value h = o.relu(o.add(maps, o.acrossChannels(b1, 4)));
        Value scores = o.add(o.matMul(o.reshape(o.mean(h, 2, 3), samples, 4), w2), b2);
        List<Parameter> parameters = NAMES.stream()
                .map(name -> new Parameter(name, 1, name.startsWith("w")))
                .toList();
        TrainingStep step = TrainingStep.of("convnet", o, scores, parameters, recipe);
        return new Training(
                "convnet",
                step,
                atOnce,
                Map.of(
                        "w1", waves(0.5f, 4, 2, 3, 3),
                        "b1", waves(0.1f, 4),
                        "w2", waves(1, 4, 3),
                        "b2", waves(0.1f, 3)),
                Device.CPU,
                1);
    }

    static Map<String, Floats> batch(int samples) {
        float[] targets = new float[samples * 3];
        for (int i = 0; i < samples; i++) {
            targets[3 * i + CLASSES[i]] = 1;
        }
        float[] ones = new float[samples];
        Arrays.fill(ones, 1);
        Map<String, Floats> batch = new LinkedHashMap<>();
        batch.put("x", Floats.of(waves(2, samples, 2, 5, 5).floats(), samples, 2, 5, 5));
        batch.put(TrainingStep.TARGETS, Floats.of(targets, samples, 3));
        batch.put(TrainingStep.WEIGHTS, Floats.of(ones, samples, 1));
        return batch;
    }

    static Tensor waves(float scale, long... sizes) {
        int count = 1;
        for (long size : sizes) {
            count *= (int) size;
        }
        float[] numbers = Small.waves(count);
        for (int i = 0; i < count; i++) {
            numbers[i] *= scale;
        }
        return Tensor.of(numbers, sizes);
    }
}
