package dev.graft.strategies.feature;

import dev.graft.core.samples.Samples;

/** Samples stay what they are. */
record AsItIs() implements SampleMap {
    @Override
    public Samples of(Samples samples) {
        return samples.sparseOrDense();
    }

    @Override
    public long parameters() {
        return 0;
    }
}
