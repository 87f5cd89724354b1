package dev.graft.strategies.feature;

import dev.graft.core.samples.Samples;

/** The way of a domain's samples into the space that is learned in. Immutable and thread-safe. */
interface SampleMap {
    /** The samples there, in their order; sparse ones may stay sparse. */
    Samples of(Samples samples);

    /** How many numbers the way has learned. */
    long parameters();
}
