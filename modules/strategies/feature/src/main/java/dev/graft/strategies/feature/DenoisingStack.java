package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers one upon the other, each fed by the one below.
 *
 * @param layers at least one
 * @param representation what of them is learned from
 */
record DenoisingStack(List<DenoisingLayer> layers, Representation representation) implements SampleMap {
    /** What is learned from. */
    enum Representation {
        /** The input and every layer. */
        ALL,
        /** The last layer. */
        LAST,
        /** The input and the last layer. */
        INPUT_AND_LAST
    }

    DenoisingStack {
        layers = List.copyOf(layers);
    }

    @Override
    public Dense of(Samples samples) {
        List<Dense> parts = new ArrayList<>();
        if (representation != Representation.LAST) {
            parts.add(samples.vectors());
        }
        if (samples.size() > 0) {
            Design below = Design.of("sample", samples);
            for (int l = 0; l < layers.size(); l++) {
                Matrix hidden = layers.get(l).hidden(below);
                below = new DenseDesign(hidden);
                if (representation == Representation.ALL || l == layers.size() - 1) {
                    parts.add(Dense.of(hidden.toArray()));
                }
            }
        }
        return SideBySide.of(samples.size(), parts);
    }

    @Override
    public long parameters() {
        return layers.stream()
                .mapToLong(layer -> (layer.weights().rows() + 1L) * layer.bias().length)
                .sum();
    }
}
