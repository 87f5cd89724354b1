package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Truth;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five rotations, each judged on the four folds that it does not learn from: most of what is lucky in one is so in the others. */
class FoldsFalseAlarmsTest {
    private static final int RUNS = 600;
    /** What a rate of exactly the level stays below in 99 of 100 simulations of this size. */
    private static final double BOUND = Verdict.LEVEL + 2.33 * Math.sqrt(Verdict.LEVEL * (1 - Verdict.LEVEL) / RUNS);

    private static final int FOLDS = 5;

    /** A method's luck with an example lasts over rotations and seeds; that with a rotation is drawn with the seed. */
    @ParameterizedTest(name = "{0} seeds, {1} examples, luck {2}, training {3}")
    @CsvSource({"3, 100, 0.5, 0", "3, 300, 0.5, 0.3", "5, 100, 0.5, 0.3", "5, 300, 0.8, 0", "5, 100, 0, 0.5"})
    void methodsThatAreEquallyGoodGetAVerdictInAtMostOneOfTwentyRuns(
            int seeds, int examples, double luck, double training) {
        SplittableRandom random = new SplittableRandom(seeds + examples);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            alarms += verdict(seeds, examples, luck, training, 0, random) == Verdict.NO_EVIDENCE ? 0 : 1;
        }
        assertThat((double) alarms / RUNS).isLessThanOrEqualTo(BOUND);
    }

    @ParameterizedTest(name = "{0} seeds")
    @CsvSource({"3", "5"})
    void whatIsBetterIsFound(int seeds) {
        SplittableRandom random = new SplittableRandom(seeds);
        int found = 0;
        for (int run = 0; run < 100; run++) {
            found += verdict(seeds, 300, 0.3, 0, 1, random) == Verdict.HELPS ? 1 : 0;
        }
        assertThat(found).isGreaterThan(80);
    }

    private static Verdict verdict(
            int seeds, int examples, double luck, double training, double better, SplittableRandom random) {
        List<int[]> judged = IntStream.range(0, FOLDS)
                .mapToObj(t ->
                        IntStream.range(0, examples).filter(p -> p % FOLDS != t).toArray())
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
        Yardstick yardstick = new Yardstick(Measure.AUC_ROC, Average.TASKS, Optional.of(Pool.of(judged)));
        double[][][] values = new double[2][seeds][];
        for (int method = 0; method < 2; method++) {
            double signal = 1 + better * method;
            double[] lucky = IntStream.range(0, examples)
                    .mapToDouble(p -> luck * random.nextGaussian())
                    .toArray();
            for (int seed = 0; seed < seeds; seed++) {
                List<Scores> scores = judged.stream()
                        .<Scores>map(ofTask -> {
                            double noise = 0.3 + training * random.nextDouble();
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
        return Gain.of("scratch", Role.TRANSFER, Scale.OPEN, values[1], values[0])
                .verdict()
                .orElseThrow();
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
