package dev.graft.strategies.multitask;

import dev.graft.onnx.tune.NetworkTraining;

/** What settings of networks of several tasks have in common. */
interface TaskNetworkSettings {
    /** Which network is trained, and how. */
    NetworkTraining training();
}
