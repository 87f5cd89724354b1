package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Maps target samples, some at a time, so that the mapped ones need not all fit into the memory, and asks what was learned. */
record CommonSpacePredictor(Predictor learned, SampleMap map) implements Predictor {
    private static final int AT_A_TIME = 1000;

    @Override
    public Scores scores(Samples samples) {
        if (samples.size() <= AT_A_TIME) {
            return learned.scores(map.of(samples));
        }
        List<Scores.OfClasses> parts = IntStream.range(0, (samples.size() + AT_A_TIME - 1) / AT_A_TIME)
                .mapToObj(part -> samples.select(
                        IntStream.range(part * AT_A_TIME, Math.min((part + 1) * AT_A_TIME, samples.size()))
                                .toArray()))
                .map(part -> (Scores.OfClasses) learned.scores(map.of(part)))
                .toList();
        double[][] values =
                parts.stream().flatMap(part -> Arrays.stream(part.values())).toArray(double[][]::new);
        return new Scores.OfClasses(parts.get(0).classes(), values);
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return Optional.of(map.of(samples).vectors());
    }

    @Override
    public OptionalLong trainedParameters() {
        OptionalLong inside = learned.trainedParameters();
        return inside.isEmpty() ? inside : OptionalLong.of(inside.getAsLong() + map.parameters());
    }
}
