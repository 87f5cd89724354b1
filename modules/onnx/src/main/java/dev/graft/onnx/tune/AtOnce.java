package dev.graft.onnx.tune;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Devices;
import dev.graft.onnx.train.TrainingStep;

/**
 * How many steps are one call of ONNX Runtime. On a graphics card several are, so that parameters stay there; on a processor
 * only where a step is so small that the call is a good part of it, and there are so many that a second session pays.
 */
final class AtOnce {
    /** As many as there are at least between two looks at the labels set aside. */
    private static final int SEVERAL = Steps.LEAST_BETWEEN;

    private static final int MANY_STEPS = 1000;
    private static final long SMALL = 4_000_000;

    private AtOnce() {}

    /**
     * A number of steps.
     *
     * @param most how many there are in all
     * @param samples of a batch
     */
    static int steps(int most, TrainingStep step, int samples, Device device) {
        if (Devices.resolve(device).kind() == Device.Kind.CUDA) {
            return SEVERAL;
        }
        long numbers = step.graph().inputs().stream().mapToLong(Value::elements).sum();
        boolean slides = step.graph().nodes().stream().anyMatch(node -> node.is("Conv"));
        return most >= MANY_STEPS && !slides && numbers * samples <= SMALL ? SEVERAL : 1;
    }
}
