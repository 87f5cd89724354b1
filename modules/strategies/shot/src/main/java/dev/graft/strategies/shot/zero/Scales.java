package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Setting;

/**
 * The scales that features and descriptors are brought to.
 *
 * @param features of samples
 * @param descriptors of classes
 */
public record Scales(
        @Setting(byDefault = "z-score", about = Normalise.SAMPLES)
        Normalise features,

        @Setting(byDefault = "z-score", about = Normalise.DESCRIPTORS)
        Normalise descriptors) {}
