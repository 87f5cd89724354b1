package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A weight is a number of times: what a bootstrap draws twice counts as if it stood there twice. */
class WeightsTest {
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @EnumSource(Measure.class)
    void weightsAreRepetitions(Measure measure) {
        SplittableRandom random = new SplittableRandom(5);
        int defined = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int samples = 1 + random.nextInt(12);
            Scores scores = scores(measure.task(), samples, random);
            Labels truth = truth(measure.task(), samples, random);
            double[] weights = random.ints(samples, 0, 4).asDoubleStream().toArray();
            int[] repeated = IntStream.range(0, samples)
                    .flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
                    .toArray();
            double plain = measure.of(select(scores, repeated), truth.select(repeated));
            double weighted = measure.on(scores, truth).of(weights);
            if (Double.isNaN(plain)) {
                assertThat(weighted).isNaN();
            } else {
                assertThat(weighted).isCloseTo(plain, within(1e-9));
                assertThat(weighted).isBetween(measure.low() - 1e-9, measure.high() + 1e-9);
                defined++;
            }
        }
        assertThat(defined).isGreaterThan(ROUNDS / 2);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void onlyTheProportionsOfWeightsCount(Measure measure) {
        SplittableRandom random = new SplittableRandom(5);
        Scores scores = scores(measure.task(), 12, random);
        Labels truth = truth(measure.task(), 12, random);
        double[] weights = random.doubles(12).toArray();
        double[] fifths =
                IntStream.range(0, 12).mapToDouble(i -> weights[i] / 5).toArray();
        WeightedMeasure prepared = measure.on(scores, truth);
        assertThat(prepared.of(fifths)).isCloseTo(prepared.of(weights), within(1e-9));
    }

    /** Multiples of an eighth, so that there are ties. */
    private static Scores scores(Measure.Task task, int samples, SplittableRandom random) {
        if (task == Measure.Task.NUMBERS) {
            return new Scores.OfReals(random.doubles(samples).toArray());
        }
        List<String> names = names(task);
        double[][] values = new double[samples][names.size()];
        for (double[] row : values) {
            for (int eighth = 0; eighth < 8; eighth++) {
                row[random.nextInt(names.size())] += 1 / 8.0;
            }
        }
        return new Scores.OfClasses(names, values);
    }

    private static List<String> names(Measure.Task task) {
        return task == Measure.Task.TRUTH ? Truth.NAMES : List.of("a", "b", "c", "d");
    }

    private static Labels truth(Measure.Task task, int samples, SplittableRandom random) {
        return task == Measure.Task.NUMBERS
                ? Reals.of(random.doubles(samples).toArray())
                : Classes.of(
                        names(task),
                        random.ints(samples, 0, task == Measure.Task.TRUTH ? 2 : 3)
                                .toArray());
    }

    private static Scores select(Scores scores, int... samples) {
        if (scores instanceof Scores.OfReals numbers) {
            return new Scores.OfReals(
                    IntStream.of(samples).mapToDouble(i -> numbers.values()[i]).toArray());
        }
        Scores.OfClasses classes = (Scores.OfClasses) scores;
        return new Scores.OfClasses(
                classes.classes(),
                IntStream.of(samples).mapToObj(i -> classes.values()[i]).toArray(double[][]::new));
    }
}
