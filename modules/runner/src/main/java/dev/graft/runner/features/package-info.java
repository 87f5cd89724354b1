/**
 * Features of frozen backbones, computed once and kept.
 *
 * <p>Read {@link dev.graft.runner.features.FeatureCache}.
 */
@NullMarked
package dev.graft.runner.features;

import org.jspecify.annotations.NullMarked;
