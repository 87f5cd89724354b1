package dev.graft.strategies.confusion;

import dev.graft.onnx.tune.NetworkTraining;

/** What settings of this family have in common. */
interface DeepSettings {
    /** Which network is trained, and how. */
    NetworkTraining training();
}
