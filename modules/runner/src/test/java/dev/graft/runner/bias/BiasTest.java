package dev.graft.runner.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.data.drawing.Dice;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BiasTest {
    private static final int SIZE = 20_000;
    private static final Labelled PATIENTS = patients(SIZE);
    private static final Bias OLDER = new Bias("age", 2, 1);

    @Test
    void keepsTheOlderAndTheirWeightsUndoIt() {
        Labelled kept = OLDER.apply(PATIENTS);
        assertThat(kept.size()).isBetween(9_500, 10_500);
        assertThat(mean(ages(kept))).isGreaterThan(mean(ages(PATIENTS)) + 5);

        int[] positions = positions(kept);
        double[] ratio = OLDER.ratio(PATIENTS.samples());
        double[] ages = ages(kept);
        double[] weighted = new double[ages.length];
        double[] weights = new double[ages.length];
        for (int i = 0; i < ages.length; i++) {
            weights[i] = ratio[positions[i]];
            weighted[i] = weights[i] * ages[i];
        }
        assertThat(mean(weights)).isCloseTo(1, within(4 * standardError(weights)));
        assertThat(mean(weighted)).isCloseTo(mean(ages(PATIENTS)), within(4 * standardError(weighted)));
        assertThat(4 * standardError(weighted)).as("a test that can fail").isLessThan(5);
    }

    @Test
    void labelsOfAGivenAgeStayAsTheyAre() {
        // within a narrow band of ages, the share of the sick is that of the whole
        double whole = sickBetween(50, 55, PATIENTS);
        double kept = sickBetween(50, 55, OLDER.apply(PATIENTS));
        assertThat(kept).isCloseTo(whole, within(0.06));
        assertThat(sickBetween(0, 100, OLDER.apply(PATIENTS))).isGreaterThan(sickBetween(0, 100, PATIENTS) + 0.05);
    }

    @Test
    void theRatioIsThatOfTheLogisticFunction() {
        // mean 2, sample deviation 1
        Dense whole = Dense.of(new double[][] {{1}, {2}, {3}});
        double[] keep = {1 / (1 + Math.exp(2)), 0.5, 1 / (1 + Math.exp(-2))};
        assertThat(new Bias("0", 2, 1).ratio(whole))
                .containsExactly(new double[] {0.5 / keep[0], 1, 0.5 / keep[2]}, within(1e-12));
        assertThat(new Bias("0", 0, 1).ratio(whole)).containsExactly(1, 1, 1);
        assertThat(new Bias("0", -2, 1).ratio(whole)[0]).isCloseTo(0.5 / keep[2], within(1e-12));
    }

    @Test
    void theFateOfASampleIsItsOwn() {
        assertThat(positions(OLDER.apply(PATIENTS))).isEqualTo(positions(OLDER.apply(PATIENTS)));
        assertThat(positions(new Bias("age", 2, 2).apply(PATIENTS)))
                .as("another seed")
                .isNotEqualTo(positions(OLDER.apply(PATIENTS)));
        Set<Integer> weak = set(positions(new Bias("age", 1, 1).apply(PATIENTS)));
        Set<Integer> strong = set(positions(OLDER.apply(PATIENTS)));
        double mean = mean(ages(PATIENTS));
        assertThat(weak.stream().filter(i -> PATIENTS.samples().vectors().row(i)[0] > mean))
                .as("a stronger bias keeps more of the older, and these still")
                .allMatch(strong::contains);
    }

    @Test
    void aFeatureHasANameOrANumber() {
        Labelled numbered = new Labelled(Dense.of(PATIENTS.samples().vectors().toArray()), PATIENTS.labels());
        assertThat(positions(new Bias("0", 2, 1).apply(numbered))).isEqualTo(positions(OLDER.apply(PATIENTS)));
        Labelled sparse = new Labelled(
                Sparse.of(2, new int[] {0, 1, 1, 2, 2}, new int[] {0, 0}, new double[] {1, 1}), Reals.of(1, 2, 3, 4));
        assertThat(new Bias("0", 1, 1).ratio(sparse.samples())).hasSize(4);
    }

    @Test
    void whatCannotBeBiasedIsSaid() {
        refused(new Bias("aeg", 2, 1), PATIENTS, "no feature \"aeg\"; did you mean \"age\"? Known: age, number; or");
        refused(new Bias("2", 2, 1), PATIENTS, "no feature \"2\". Known: age, number; or numbers from 0 to 1.");
        Labelled nameless = new Labelled(Dense.of(new double[][] {{1}, {2}}), Reals.of(1, 2));
        refused(new Bias("age", 2, 1), nameless, "no names for their features; choose by numbers from 0 to 0");
        refused(
                new Bias("age", 2, 1),
                new Labelled(Atoms.in(new World("w", List.of()), List.of(new Atom("p", List.of("c")))), Reals.of(1)),
                "bias: a atom has no feature \"age\" to choose by");
        refused(new Bias("0", 2, 1), column(5, 5, 5), "is the same for all 3 samples");
        refused(new Bias("0", 2, 1), new Labelled(Images.of(List.of()), Reals.of()), "is the same for all 0 samples");
        refused(new Bias("0", 2, 1), column(5, Double.NaN, 5), "feature \"0\" of sample 1 is NaN");
        Labelled split = new Labelled(
                Dense.of(new double[][] {{-1}, {-1}, {1}, {1}}), Classes.of(List.of("young", "old"), 0, 0, 1, 1));
        refused(
                new Bias("0", 90, 1),
                split,
                "strength 90.0 on \"0\" keeps no sample of class \"young\", which had 2. Choose a strength nearer to 0");
        int unlucky = 0;
        while (Dice.of(unlucky, 0).between(0, 1) < 0.5 || Dice.of(unlucky, 1).between(0, 1) < 0.5) {
            unlucky++;
        }
        refused(new Bias("0", 0, unlucky), column(1, 2), "keeps no sample. Choose");
        assertThatThrownBy(() -> new Bias("age", Double.NaN, 1))
                .hasMessageContaining("strength must be a finite number");
        assertThatThrownBy(() -> new Bias(" ", 1, 1)).hasMessageContaining("feature must be a name or a number");
    }

    private static void refused(Bias bias, Labelled data, String words) {
        assertThatThrownBy(() -> bias.apply(data))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(words);
    }

    private static Labelled column(double... values) {
        double[][] rows = Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Reals.of(values));
    }

    /** Age and number of patients; the older are sick more often. */
    private static Labelled patients(int size) {
        double[][] rows = new double[size][];
        int[] sick = new int[size];
        for (int i = 0; i < size; i++) {
            Dice dice = Dice.of(7, i);
            double age = 50 + dice.normal(15);
            rows[i] = new double[] {age, i};
            sick[i] = dice.between(0, 1) < 1 / (1 + Math.exp(-(age - 50) / 10)) ? 1 : 0;
        }
        Samples samples = Dense.of(rows).named(List.of("age", "number"));
        Labels labels = Classes.of(List.of("well", "sick"), sick);
        return new Labelled(samples, labels);
    }

    private static double sickBetween(double low, double high, Labelled data) {
        double[] ages = ages(data);
        int all = 0;
        int sick = 0;
        for (int i = 0; i < ages.length; i++) {
            if (ages[i] >= low && ages[i] < high) {
                all++;
                sick += data.classes().value(i);
            }
        }
        return (double) sick / all;
    }

    private static double[] ages(Labelled data) {
        return Column.of(data.samples(), "age");
    }

    private static int[] positions(Labelled data) {
        return Arrays.stream(Column.of(data.samples(), "1"))
                .mapToInt(number -> (int) number)
                .toArray();
    }

    private static Set<Integer> set(int[] positions) {
        return new HashSet<>(Arrays.stream(positions).boxed().toList());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
