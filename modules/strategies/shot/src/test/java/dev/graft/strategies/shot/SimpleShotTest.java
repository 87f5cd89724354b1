package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimpleShotTest {
    private static final Labelled SUPPORT = Worlds.labelled(
            new int[] {0, 1, 0, 1}, new double[] {3, 1}, new double[] {1, 2}, new double[] {2, 1}, new double[] {1, 4});
    private static final double[] QUERY = {2, 3};
    private static final Labelled BASE = new Labelled(
            Dense.of(new double[] {0, 1}, new double[] {1, 2}, new double[] {-1, 3}),
            Classes.of(List.of("x", "y"), 0, 1, 1));

    /** By the definition, in plain numbers: the base has the mean (0, 2). */
    @ParameterizedTest
    @EnumSource(Transform.class)
    void transformsBeforeTheMeansAreTaken(Transform transform) {
        double[] origin = transform == Transform.CENTRED_L2 ? new double[] {0, 2} : new double[] {0, 0};
        double[][] z = new double[4][];
        for (int i = 0; i < 4; i++) {
            z[i] = transformed(SUPPORT.samples().vectors().row(i), origin, transform);
        }
        double[] a = {(z[0][0] + z[2][0]) / 2, (z[0][1] + z[2][1]) / 2};
        double[] b = {(z[1][0] + z[3][0]) / 2, (z[1][1] + z[3][1]) / 2};
        double[] q = transformed(QUERY, origin, transform);
        double logit = -10 * (apart(q, a) - apart(q, b)) / apart(a, b);
        double[][] found = Worlds.probabilities(with(transform), Worlds.episode(BASE, SUPPORT, Dense.of(QUERY)));
        assertThat(found[0][0]).isEqualTo(1 / (1 + Math.exp(-logit)), within(1e-12));
    }

    private static double[] transformed(double[] x, double[] origin, Transform transform) {
        double first = x[0] - origin[0];
        double second = x[1] - origin[1];
        double length = transform == Transform.NONE ? 1 : Math.hypot(first, second);
        return new double[] {first / length, second / length};
    }

    private static double apart(double[] x, double[] y) {
        return (x[0] - y[0]) * (x[0] - y[0]) + (x[1] - y[1]) * (x[1] - y[1]);
    }

    @Test
    void withoutABaseTheMeanOfTheSupportIsTheOrigin() {
        Labelled base = new Labelled(SUPPORT.samples(), Classes.of(List.of("x"), new int[SUPPORT.size()]));
        double[][] own = Worlds.probabilities(
                with(Transform.CENTRED_L2), Worlds.episode(Worlds.nobody(), SUPPORT, Dense.of(QUERY)));
        double[][] same =
                Worlds.probabilities(with(Transform.CENTRED_L2), Worlds.episode(base, SUPPORT, Dense.of(QUERY)));
        double[][] other =
                Worlds.probabilities(with(Transform.CENTRED_L2), Worlds.episode(BASE, SUPPORT, Dense.of(QUERY)));
        assertThat(own[0]).containsExactly(same[0], within(1e-12));
        assertThat(Math.abs(own[0][0] - other[0][0])).isGreaterThan(1e-4);
    }

    @Test
    void untransformedItIsPrototypes() {
        Prototypes prototypes = new Prototypes(new Prototypes.Settings(Prototypes.Distance.EUCLIDEAN, 10));
        assertThat(Worlds.probabilities(with(Transform.NONE), SUPPORT, QUERY)[0])
                .containsExactly(Worlds.probabilities(prototypes, SUPPORT, QUERY)[0]);
    }

    /** One pixel is bright in all pictures, and how bright says nothing: centred, it is out of the way. */
    @Test
    void whatAllClassesShareIsOutOfTheWay() {
        Labelled base = new Labelled(
                Dense.of(new double[] {100, 0.5, 0.5}, new double[] {100, 0.4, 0.6}),
                Classes.of(List.of("x", "y"), 0, 1));
        Labelled support = Worlds.labelled(new int[] {0, 1}, new double[] {100, 2, 0.5}, new double[] {100.5, 0.5, 2});
        Dense queries = Dense.of(new double[] {100.6, 3, 0.4}, new double[] {99.9, 0.4, 3});
        assertThat(Worlds.accuracy(
                        Worlds.probabilities(with(Transform.CENTRED_L2), Worlds.episode(base, support, queries)), 0, 1))
                .isEqualTo(1);
    }

    @Test
    void refusesABaseOfAnotherWidth() {
        Labelled base = new Labelled(Dense.of(new double[] {1, 2, 3}), Classes.of(List.of("x"), 0));
        assertThatThrownBy(() -> Worlds.probabilities(
                        with(Transform.CENTRED_L2), Worlds.episode(base, SUPPORT, Dense.of(QUERY))))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "base: a sample has 3 features, and one of the support 2; they need the same to be centred by its mean. Give both one size, or set transform to l2.");
    }

    @Test
    void refusesASharpnessThatIsNotAboveZero() {
        assertThatThrownBy(() -> new SimpleShot.Settings(Transform.L2, -2))
                .hasMessage("sharpness must be above 0, was -2.0");
    }

    private static SimpleShot with(Transform transform) {
        return new SimpleShot(new SimpleShot.Settings(transform, 10));
    }
}
