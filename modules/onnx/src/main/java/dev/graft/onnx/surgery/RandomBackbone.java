package dev.graft.onnx.surgery;

import dev.graft.core.GraftException;
import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.model.UnitInput;
import java.util.Optional;
import java.util.Random;

/** The architecture alone: all parameters are drawn anew, as {@code scratch} draws them. */
record RandomBackbone() implements Operation {
    @Override
    public Optional<String> unfit(Subject subject) {
        return undrawable(subject);
    }

    @Override
    public Graph altered(Subject subject, Random random) {
        return UnitInput.of(Initialisation.drawn(subject.graph(), random), subject.input());
    }

    /** Why nothing can be drawn anew. */
    static Optional<String> undrawable(Subject subject) {
        try {
            Initialisation.draws(subject.graph());
            return Optional.empty();
        } catch (GraftException unknown) {
            return Optional.of("it has weights of which nothing is known how they are drawn");
        }
    }
}
