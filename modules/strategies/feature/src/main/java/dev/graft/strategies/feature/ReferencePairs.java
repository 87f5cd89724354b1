package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The samples of a reference case of transport, without target labels: those that it has are for scoring. */
final class ReferencePairs {
    private ReferencePairs() {}

    static Pairs of(Values inputs) {
        int[] classes =
                Arrays.stream(inputs.vector("ys")).mapToInt(label -> (int) label).toArray();
        List<String> names = IntStream.rangeClosed(0, Arrays.stream(classes).max().orElse(0))
                .mapToObj(String::valueOf)
                .toList();
        return new Pairs(
                Matrix.of(inputs.matrix("Xs")),
                Classes.of(names, classes),
                Matrix.of(inputs.matrix("Xt")),
                Optional.empty());
    }
}
