package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.measure.Measure;
import dev.graft.core.strategy.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same promise as of accuracy for other yardsticks: methods that are no better get a verdict in at most one of twenty runs. */
class OtherMeasuresFalseAlarmsTest {
    private static final int RUNS = 600;

    /** What a rate of exactly the level stays below in 99 of 100 simulations of this size. */
    private static final double BOUND = Verdict.LEVEL + 2.33 * Math.sqrt(Verdict.LEVEL * (1 - Verdict.LEVEL) / RUNS);

    private static final List<String> CLASSES = List.of("no", "yes");

    /**
     * Methods whose errors on a sample have a part in common, one of the method and one of its training.
     *
     * @param rare whether one of ten samples is of the class that is sought, and errors have heavy tails
     */
    private record World(Measure measure, double common, double luck, double training, boolean rare) {

        /** By how much a method is better than another whose errors are larger by this share. */
        Estimate gain(int seeds, int samples, double better, SplittableRandom random) {
            Labels truth = truth(samples, random);
            double[] shared = errors(samples, common, random);
            double[][][] values = new double[2][seeds][];
            for (int method = 0; method < 2; method++) {
                double[] mine = errors(samples, luck, random);
                for (int seed = 0; seed < seeds; seed++) {
                    double trained = training * random.nextGaussian();
                    double[] errors = new double[samples];
                    for (int j = 0; j < samples; j++) {
                        errors[j] = (1 - better * method)
                                * (shared[j] + mine[j] + trained * random.nextGaussian() + 0.2 * random.nextGaussian());
                    }
                    values[method][seed] = measure.ofSamples(scores(truth, errors), truth);
                }
            }
            double[][] differences = new double[seeds][samples];
            for (int seed = 0; seed < seeds; seed++) {
                for (int j = 0; j < samples; j++) {
                    differences[seed][j] = values[1][seed][j] - values[0][seed][j];
                }
            }
            return Estimate.of(differences, Scale.OPEN.ofDifferences(differences));
        }

        private Labels truth(int samples, SplittableRandom random) {
            return measure == Measure.R2
                    ? Reals.of(IntStream.range(0, samples)
                            .mapToDouble(j -> random.nextGaussian())
                            .toArray())
                    : Classes.of(
                            CLASSES,
                            IntStream.range(0, samples)
                                    .map(j -> j * (rare ? 10 : 2) < samples ? 1 : 0)
                                    .toArray());
        }

        private static Scores scores(Labels truth, double... errors) {
            if (truth instanceof Reals numbers) {
                return new Scores.OfReals(IntStream.range(0, errors.length)
                        .mapToDouble(j -> numbers.value(j) - errors[j])
                        .toArray());
            }
            Classes classes = (Classes) truth;
            double[][] values = new double[errors.length][];
            for (int j = 0; j < errors.length; j++) {
                double yes = 1 / (1 + Math.exp(-1.5 * classes.value(j) - errors[j]));
                values[j] = new double[] {1 - yes, yes};
            }
            return new Scores.OfClasses(CLASSES, values);
        }

        private double[] errors(int samples, double size, SplittableRandom random) {
            double[] errors = new double[samples];
            for (int j = 0; j < samples; j++) {
                double tail = rare && measure == Measure.R2 ? Math.exp(random.nextGaussian() / 2) : 1;
                errors[j] = size * tail * random.nextGaussian();
            }
            return errors;
        }
    }

    @ParameterizedTest(name = "{0}, common {1}, luck {2}, training {3}, rare {4}")
    @CsvSource({
        "R2,      0.5, 0.3, 0.1, false",
        "R2,      0.5, 0.5, 0,   true",
        "R2,      0.5, 0,   0.5, false",
        "AUC_ROC, 1,   0.5, 0.2, false",
        "AUC_ROC, 1,   0.5, 0,   true",
        "AUC_ROC, 1,   0,   0.8, false"
    })
    void methodsThatAreEquallyGoodGetAVerdictInAtMostOneOfTwentyRuns(
            Measure measure, double common, double luck, double training, boolean rare) {
        World world = new World(measure, common, luck, training, rare);
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int samples : new int[] {50, 200}) {
            for (int seeds : new int[] {3, 5, 10}) {
                rates.put(seeds + " seeds, " + samples + " samples", helping(world, seeds, samples, 0)[0]);
            }
        }
        assertThat(rates.values()).as("%s", rates).allMatch(rate -> rate <= BOUND);
        assertThat(rates.values().stream().mapToDouble(r -> r).average().orElseThrow())
                .as("%s", rates)
                .isLessThanOrEqualTo(Verdict.LEVEL);
    }

    @ParameterizedTest(name = "{0}: {2} points")
    @CsvSource({"R2, 0.08, 5", "AUC_ROC, 0.12, 3"})
    void aGainOfAFewPointsIsFoundInMostRunsOfFiveSeeds(Measure measure, double better, double points) {
        World world = new World(measure, measure == Measure.R2 ? 0.5 : 1, 0.15, 0.05, false);
        double[] found = helping(world, 5, 500, better);
        assertThat(100 * found[2]).isBetween(points - 1, points + 1);
        assertThat(found[1]).isGreaterThan(0.7);
    }

    /** The shares of runs with a verdict and with the verdict that it helps, and the mean gain. */
    private static double[] helping(World world, int seeds, int samples, double better) {
        SplittableRandom random = new SplittableRandom(31L * seeds + samples);
        int runs = better > 0 ? 200 : RUNS;
        double[] shares = new double[3];
        for (int run = 0; run < runs; run++) {
            Estimate gain = world.gain(seeds, samples, better, random);
            // below that every p-value is above the level: one that costs time is not needed
            boolean tested = Math.abs(gain.mean()) > 1.9 * gain.standardError();
            Verdict verdict = Verdict.of(gain.mean(), tested ? gain.pValue() : 1);
            shares[0] += verdict == Verdict.NO_EVIDENCE ? 0 : 1.0 / runs;
            shares[1] += verdict == Verdict.HELPS ? 1.0 / runs : 0;
            shares[2] += gain.mean() / runs;
        }
        return shares;
    }
}
