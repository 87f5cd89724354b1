package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Map;

/** What layers of networks do, each one operator. */
public interface Layers extends Emitter {
    /** e^a, divided by its sum along an axis: probabilities from scores. */
    default Value softmax(Value a, int axis) {
        return along("Softmax", a, axis);
    }

    /** The logarithm of {@link #softmax}, which does not overflow. */
    default Value logSoftmax(Value a, int axis) {
        return along("LogSoftmax", a, axis);
    }

    /** a times the probability that a normal number is less. */
    default Value gelu(Value a) {
        return emit("Gelu", Map.of(), a.type(), a.sizes(), a);
    }

    /** Of mean 0 and variance 1 along the last axis, then scaled and shifted. */
    default Value layerNorm(Value x, Value scale, Value shift) {
        return emit("LayerNormalization", Map.of(), x.type(), x.sizes(), x, scale, shift);
    }

    /** Of mean 0 and variance 1 over each group of channels of each sample; then each channel is scaled and shifted. */
    default Value groupNorm(Value x, long groups, Value scale, Value shift) {
        Map<String, Attribute> attributes = Map.of("num_groups", Attribute.whole(groups));
        return emit("GroupNormalization", attributes, x.type(), x.sizes(), x, scale, shift);
    }

    /** With mean and variance of each channel as they are given; then each channel is scaled and shifted. */
    default Value batchNorm(Value x, Value scale, Value shift, Value mean, Value variance) {
        return emit("BatchNormalization", Map.of(), x.type(), x.sizes(), x, scale, shift, mean, variance);
    }

    private Value along(String op, Value a, int axis) {
        return emit(op, Map.of("axis", Attribute.whole(Axes.normal(axis, a.rank()))), a.type(), a.sizes(), a);
    }
}
