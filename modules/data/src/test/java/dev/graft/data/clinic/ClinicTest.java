package dev.graft.data.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClinicTest {
    private static final int MANY = 200_000;
    private static final Labelled NORTH = load(MANY, Region.NORTH, 1);
    private static final Labelled SOUTH = load(MANY, Region.SOUTH, 1);

    @Test
    void patientsAreTheSameOnEveryMachine() {
        Fingerprint fingerprint = new Fingerprint();
        for (Region region : Region.values()) {
            Labelled patients = load(100, region, 1);
            for (int i = 0; i < 100; i++) {
                fingerprint
                        .add(patients.samples().fingerprint(i))
                        .add(patients.classes().value(i));
            }
        }
        assertThat(fingerprint.hex()).isEqualTo("6b09e575d09c64f6bd6f1fa3604e74231043b635a4a9fe15e73cee43a46f3407");
    }

    @Test
    void morePatientsChangeNoneAndAnotherSeedAll() {
        Labelled few = load(10, Region.NORTH, 3);
        Labelled many = load(20, Region.NORTH, 3);
        Labelled others = load(20, Region.NORTH, 4);
        for (int i = 0; i < 10; i++) {
            assertThat(many.samples().fingerprint(i)).isEqualTo(few.samples().fingerprint(i));
            assertThat(others.samples().fingerprint(i))
                    .isNotEqualTo(few.samples().fingerprint(i));
        }
    }

    @Test
    void featuresHaveNamesAndRegionsDifferInAge() {
        Dense patients = (Dense) NORTH.samples();
        assertThat(patients.names())
                .isEqualTo(List.of("age", "blood pressure", "cholesterol", "body-mass index", "smoker"));
        assertThat(NORTH.classes().names()).containsExactly("healthy", "ill");
        assertThat(mean(NORTH)).isCloseTo(48, within(5 * 11 / Math.sqrt(MANY)));
        assertThat(mean(SOUTH)).isCloseTo(62, within(5 * 9 / Math.sqrt(MANY)));
    }

    /** In each year of age: the ratio of counts, within five standard errors. */
    @Test
    void theDensityRatioIsThatOfTheHistograms() {
        double[] north = histogram(NORTH);
        double[] south = histogram(SOUTH);
        int bins = 0;
        for (int age = 30; age < 85; age++) {
            if (Math.min(north[age], south[age]) > 100) {
                double expected = averageRatio(age);
                double error = Math.sqrt(1 / north[age] + 1 / south[age]);
                assertThat(Math.log(south[age] / north[age]))
                        .as("at the age of %d", age)
                        .isCloseTo(Math.log(expected), within(5 * error));
                bins++;
            }
        }
        assertThat(bins).isGreaterThan(35);
    }

    @Test
    void weightedByTheRatioNorthernersAreSoutherners() {
        double[] sums = new double[6];
        double[] squares = new double[6];
        for (int i = 0; i < MANY; i++) {
            double[] row = ((Dense) NORTH.samples()).row(i);
            double weight = Clinic.densityRatio(row[0]);
            for (int j = 0; j < 6; j++) {
                double value = weight * (j < 5 ? row[j] : 1);
                sums[j] += value;
                squares[j] += value * value;
            }
        }
        double[] south = new double[6];
        for (int i = 0; i < MANY; i++) {
            double[] row = ((Dense) SOUTH.samples()).row(i);
            for (int j = 0; j < 6; j++) {
                south[j] += j < 5 ? row[j] : 1;
            }
        }
        for (int j = 0; j < 6; j++) {
            double error = Math.sqrt(squares[j]) / MANY;
            assertThat(sums[j] / MANY).isCloseTo(south[j] / MANY, within(6 * error));
        }
    }

    /** In each decade of age and tenth of risk: as many ill as the one risk of both regions says. */
    @Test
    void theChanceOfTheDiseaseIsTheSameInBothRegions() {
        for (Labelled patients : List.of(NORTH, SOUTH)) {
            double[][] surplus = new double[200][2];
            for (int i = 0; i < MANY; i++) {
                double[] row = ((Dense) patients.samples()).row(i);
                double risk = Clinic.risk(row);
                int cell = 10 * (int) Math.max(0, row[0] / 10) + (int) (10 * risk);
                surplus[cell][0] += patients.classes().value(i) - risk;
                surplus[cell][1] += risk * (1 - risk);
            }
            for (double[] cell : surplus) {
                assertThat(Math.abs(cell[0])).isLessThanOrEqualTo(4.5 * Math.sqrt(cell[1]) + 1);
            }
        }
    }

    /** What the example is for: a line that was fitted in the north errs in the south, and weights mend it. */
    @Test
    void aLinearModelSuffersAndWeightsHelpIt() {
        int[] some = IntStream.range(0, 20_000).toArray();
        Labelled north = NORTH.select(some);
        Labelled south = SOUTH.select(some);
        double plain = Line.fit(north, false).accuracy(south);
        double weighted = Line.fit(north, true).accuracy(south);
        double own = Line.fit(south, false).accuracy(south);
        assertThat(plain).isBetween(0.58, 0.66);
        assertThat(weighted).isBetween(plain + 0.03, own + 0.005);
        assertThat(own - weighted).isLessThan(0.03);
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new Clinic.Settings(0, Region.NORTH, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be in [1, 1000000], was 0");
    }

    private static Labelled load(int samples, Region region, long seed) {
        return new Clinic().load(new Clinic.Settings(samples, region, seed));
    }

    private static double mean(Labelled patients) {
        double sum = 0;
        for (int i = 0; i < patients.size(); i++) {
            sum += ((Dense) patients.samples()).row(i)[0];
        }
        return sum / patients.size();
    }

    private static double[] histogram(Labelled patients) {
        double[] counts = new double[120];
        for (int i = 0; i < patients.size(); i++) {
            double age = ((Dense) patients.samples()).row(i)[0];
            if (age >= 0 && age < 120) {
                counts[(int) age]++;
            }
        }
        return counts;
    }

    /** The ratio over a year of age, as the north is distributed in it. */
    private static double averageRatio(int age) {
        double ratio = 0;
        double mass = 0;
        for (int i = 0; i < 1000; i++) {
            double x = age + (i + 0.5) / 1000;
            double z = (x - Region.NORTH.mean()) / Region.NORTH.deviation();
            double density = Math.exp(-z * z / 2);
            ratio += density * Clinic.densityRatio(x);
            mass += density;
        }
        return ratio / mass;
    }

    /** Logistic regression by gradient descent on features of mean 0 and deviation 1 among northerners, roughly. */
    private record Line(double[] weights) {
        private static final double[] MEANS = {48, 121, 5, 26, 0.4};
        private static final double[] DEVIATIONS = {11, 13.5, 0.9, 4.1, 0.5};

        static Line fit(Labelled patients, boolean weighted) {
            Line line = new Line(new double[6]);
            for (int step = 0; step < 400; step++) {
                double[] gradient = new double[6];
                double total = 0;
                for (int i = 0; i < patients.size(); i++) {
                    double[] row = ((Dense) patients.samples()).row(i);
                    double[] x = scaled(row);
                    double weight = weighted ? Clinic.densityRatio(row[0]) : 1;
                    double error = 1 / (1 + Math.exp(-line.score(x)))
                            - patients.classes().value(i);
                    total += weight;
                    for (int j = 0; j < 6; j++) {
                        gradient[j] += weight * error * x[j];
                    }
                }
                for (int j = 0; j < 6; j++) {
                    line.weights[j] -= 0.7 * gradient[j] / total;
                }
            }
            return line;
        }

        double accuracy(Labelled patients) {
            int right = 0;
            for (int i = 0; i < patients.size(); i++) {
                boolean ill = score(scaled(((Dense) patients.samples()).row(i))) > 0;
                right += ill == (patients.classes().value(i) == 1) ? 1 : 0;
            }
            return (double) right / patients.size();
        }

        private static double[] scaled(double[] row) {
            double[] x = new double[6];
            for (int j = 0; j < 5; j++) {
                x[j] = (row[j] - MEANS[j]) / DEVIATIONS[j];
            }
            x[5] = 1;
            return x;
        }

        private double score(double[] x) {
            double sum = 0;
            for (int j = 0; j < 6; j++) {
                sum += weights[j] * x[j];
            }
            return sum;
        }
    }
}
