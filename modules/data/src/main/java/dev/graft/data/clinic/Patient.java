package dev.graft.data.clinic;

import dev.graft.data.drawing.Dice;
import java.util.List;

/**
 * What is known of a patient. All but the age depend on the age and on chance, and on nothing else.
 *
 * @param age in years
 * @param bloodPressure systolic, in mmHg: {@code 95 + 0.55 age}, deviation 12
 * @param cholesterol in mmol/l: {@code 4 + 0.02 age}, deviation 0.9
 * @param bodyMassIndex in kg/m2: {@code 22 + 0.08 age}, deviation 4
 * @param smoker 1 with probability {@code logistic(-0.4 - 0.015 (age - 50))}, else 0
 */
record Patient(double age, double bloodPressure, double cholesterol, double bodyMassIndex, double smoker) {
    static final List<String> NAMES = List.of("age", "blood pressure", "cholesterol", "body-mass index", "smoker");

    static Patient of(Region region, Dice dice) {
        double age = region.mean() + dice.normal(region.deviation());
        return new Patient(
                age,
                95 + 0.55 * age + dice.normal(12),
                4 + 0.02 * age + dice.normal(0.9),
                22 + 0.08 * age + dice.normal(4),
                dice.between(0, 1) < logistic(-0.4 - 0.015 * (age - 50)) ? 1 : 0);
    }

    /** In the order of {@link #NAMES}. */
    double[] row() {
        return new double[] {age, bloodPressure, cholesterol, bodyMassIndex, smoker};
    }

    double risk() {
        double z = (age - 50) / 10;
        return logistic(0.8
                + 0.8 * z
                - 0.8 * z * z
                + 0.03 * (bloodPressure - 125)
                + 0.4 * (cholesterol - 5)
                + 0.06 * (bodyMassIndex - 26)
                + 0.8 * smoker);
    }

    private static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
