package dev.graft.strategies.confusion;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Layer;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.Subnetwork;
import java.util.List;

/** The small network that tells the domains apart, or tries to: one number, which is high for the source. */
public record Discriminator(
        @Setting(
                byDefault = "dense 100",
                about =
                        "Layers of the network that tells the domains apart, each as \"dense 100\"; its last one is added.")
        List<String> discriminator,

        @Setting(
                byDefault = "1",
                about = "What the learning rate of that network is of that of the new layers of the other; above 0.")
        double discriminatorRate) {
    public Discriminator {
        discriminator = List.copyOf(discriminator);
        dense("discriminator", discriminator);
        require(discriminatorRate > 0, "discriminator-rate must be above 0, was %s", discriminatorRate);
    }

    /**
     * Layers of a small network beside, dense ones.
     *
     * @param setting that they stand in
     */
    static Architecture dense(String setting, List<String> texts) {
        Architecture architecture = Architecture.parse(setting, texts);
        architecture
                .layers()
                .forEach(layer -> require(
                        layer instanceof Layer.Dense,
                        "%s: \"%s\" is not allowed there; it is given vectors, and takes dense layers",
                        setting,
                        layer.text()));
        return architecture;
    }

    /** Adds it to a step, where it is trained, for vectors like these. */
    Subnetwork in(StepDraft step, Value vectors) {
        return step.trained(
                "discriminator", dense("discriminator", discriminator), vectors.sizes()[1], 1, discriminatorRate);
    }

    /** For each number the cross-entropy of its sigmoid with the domain that it is of, {@code [samples, 1]}. */
    static Value errors(Ops o, Value says, boolean isSource) {
        return o.softplus(isSource ? o.neg(says) : says);
    }

    /** The mean cross-entropy, each domain with the same weight: ln 2 where the domains cannot be told apart. */
    static Value loss(Ops o, Value ofSource, Value ofTarget) {
        Value source = o.mean(errors(o, ofSource, true), 0, 1);
        Value target = o.mean(errors(o, ofTarget, false), 0, 1);
        return o.mul(o.add(source, target), 0.5);
    }
}
