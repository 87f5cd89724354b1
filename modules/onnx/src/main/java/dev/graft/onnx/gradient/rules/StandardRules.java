package dev.graft.onnx.gradient.rules;

import dev.graft.onnx.gradient.Rules;
import java.util.List;
import java.util.stream.Stream;

/** All operators whose gradient Graft knows. */
public final class StandardRules {
    private static final Rules ALL = Rules.of(Stream.of(
                    Elementwise.rules(),
                    Functions.rules(),
                    Activations.rules(),
                    Probabilities.rules(),
                    Losses.rules(),
                    Reductions.rules(),
                    Linear.rules(),
                    Reshaping.rules(),
                    Slicing.rules(),
                    Indexing.rules(),
                    Normalisation.rules(),
                    Convolution.rules(),
                    Pooling.rules(),
                    Resizing.rules(),
                    Stopped.rules())
            .flatMap(List::stream)
            .toList());

    private StandardRules() {}

    /** One rule per operator, from all families. */
    public static Rules all() {
        return ALL;
    }
}
