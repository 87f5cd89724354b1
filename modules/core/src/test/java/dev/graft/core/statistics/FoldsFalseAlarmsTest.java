package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Truth;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five rotations, each judged on the four folds that it does not learn from: most of what is lucky in one is so in the others. */
class FoldsFalseAlarmsTest {
    private static final int RUNS = 300;
    /** What a rate of exactly the level stays below in 99 of 100 simulations of this size. */
    private static final double BOUND = Verdict.LEVEL + 2.33 * Math.sqrt(Verdict.LEVEL * (1 - Verdict.LEVEL) / RUNS);

    private static final int FOLDS = 5;

    /**
     * Methods that are equally good.
     *
     * @param luck of a method with an example, which lasts over rotations and seeds
     * @param training how much a rotation may be noisier than another, drawn with the seed
     */
    private record World(int seeds, int examples, double luck, double training) {
        double alarms(boolean pooled) {
            SplittableRandom random = new SplittableRandom(31L * seeds + examples);
            int alarms = 0;
            for (int run = 0; run < RUNS; run++) {
                alarms += verdict(this, 0, pooled, random) == Verdict.NO_EVIDENCE ? 0 : 1;
            }
            return (double) alarms / RUNS;
        }
    }

    @Test
    void methodsThatAreEquallyGoodGetAVerdictInAtMostOneOfTwentyRuns() {
        Map<World, Double> rates = new LinkedHashMap<>();
        Stream.of(new World(3, 100, 0.5, 0), new World(3, 100, 0.5, 0.3), new World(5, 100, 0.8, 0))
                .forEach(world -> rates.put(world, world.alarms(true)));
        assertThat(rates.values()).as("%s", rates).allMatch(rate -> rate <= BOUND);
        assertThat(rates.values().stream().mapToDouble(r -> r).average().orElseThrow())
                .as("%s", rates)
                .isLessThanOrEqualTo(Verdict.LEVEL);
    }

    /** As if the samples of rotations were others. */
    @Test
    void withoutAPoolThereAreMore() {
        assertThat(new World(3, 100, 0.5, 0).alarms(false)).isGreaterThan(2 * Verdict.LEVEL);
    }

    @ParameterizedTest(name = "{0} seeds")
    @CsvSource({"3", "5"})
    void whatIsBetterIsFound(int seeds) {
        SplittableRandom random = new SplittableRandom(seeds);
        int found = 0;
        for (int run = 0; run < 40; run++) {
            found += verdict(new World(seeds, 200, 0.3, 0), 0.7, true, random) == Verdict.HELPS ? 1 : 0;
        }
        assertThat(found).isGreaterThan(30);
    }

    private static Verdict verdict(World world, double better, boolean pooled, SplittableRandom random) {
        int examples = world.examples();
        int seeds = world.seeds();
        List<int[]> judged = IntStream.range(0, FOLDS)
                .mapToObj(t -> shuffled(IntStream.range(0, examples).filter(p -> p % FOLDS != t), random))
                .toList();
        boolean[] isTrue = new boolean[examples];
        double[] hard = new double[examples];
        for (int p = 0; p < examples; p++) {
            isTrue[p] = random.nextInt(4) == 0;
            hard[p] = random.nextGaussian();
        }
        List<Labels> truth = judged.stream()
                .<Labels>map(ofTask ->
                        Truth.of(Arrays.stream(ofTask).mapToObj(p -> isTrue[p]).toList()))
                .toList();
        Yardstick yardstick =
                new Yardstick(Measure.AUC_ROC, Average.TASKS, pooled ? Optional.of(Pool.of(judged)) : Optional.empty());
        double[][][] values = new double[2][seeds][];
        for (int method = 0; method < 2; method++) {
            double signal = 1 + better * method;
            double[] lucky = IntStream.range(0, examples)
                    .mapToDouble(p -> world.luck() * random.nextGaussian())
                    .toArray();
            for (int seed = 0; seed < seeds; seed++) {
                List<Scores> scores = judged.stream()
                        .<Scores>map(ofTask -> {
                            double noise = 0.3 + world.training() * random.nextDouble();
                            return scores(Arrays.stream(ofTask)
                                    .mapToDouble(p -> (isTrue[p] ? signal : 0)
                                            + hard[p]
                                            + lucky[p]
                                            + noise * random.nextGaussian())
                                    .toArray());
                        })
                        .toList();
                values[method][seed] = yardstick.ofSamples(scores, truth);
            }
        }
        double[][] gains = new double[seeds][];
        for (int seed = 0; seed < seeds; seed++) {
            gains[seed] = MathArrays.ebeSubtract(values[1][seed], values[0][seed]);
        }
        Estimate gain = Estimate.of(gains, Scale.OPEN.ofDifferences(gains));
        // below that every p-value is above the level: one that costs time is not needed
        boolean tested = Math.abs(gain.mean()) > 1.9 * gain.standardError();
        return Verdict.of(gain.mean(), tested ? gain.pValue() : 1);
    }

    private static int[] shuffled(IntStream positions, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(positions.boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Scores scores(double... logits) {
        return new Scores.OfClasses(
                Truth.NAMES,
                Arrays.stream(logits)
                        .map(logit -> 1 / (1 + Math.exp(-logit)))
                        .mapToObj(p -> new double[] {1 - p, p})
                        .toArray(double[][]::new));
    }
}
