package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.math.la.DenseMatrix;

/** The derivatives of {@link Softmax}, by differences of what it derives. */
class SoftmaxTest {
    private static final double STEP = 1e-5;

    private final Blobs blobs = Blobs.of(20, 4, 3, 1).thinned(0.7, 1);
    private final double[] weights = new Random(2).doubles(20, 0.5, 2).toArray();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGradientIsTheSlopeOfTheValue(boolean sparse) {
        for (Softmax loss : losses(sparse)) {
            double[] point = random(3, loss.origin().length);
            loss.value(point);
            double[] gradient = loss.gradient(point);
            for (int k = 0; k < point.length; k++) {
                double slope = (loss.value(moved(point, k, STEP)) - loss.value(moved(point, k, -STEP))) / (2 * STEP);
                assertThat(gradient[k]).isCloseTo(slope, within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCurvatureIsTheSlopeOfTheGradient(boolean sparse) {
        for (Softmax loss : losses(sparse)) {
            double[] point = random(3, loss.origin().length);
            double[] direction = random(4, point.length);
            loss.value(point);
            double[] curved = loss.curvature(direction);
            double[] ahead = gradient(loss, moved(point, direction, STEP));
            double[] behind = gradient(loss, moved(point, direction, -STEP));
            for (int k = 0; k < point.length; k++) {
                assertThat(curved[k]).isCloseTo((ahead[k] - behind[k]) / (2 * STEP), within(1e-7));
            }
        }
    }

    /** Without a prior, and with one. */
    private Softmax[] losses(boolean sparse) {
        Problem problem = sparse ? blobs.sparseProblem(weights) : blobs.problem(weights);
        DenseMatrix towards = new DenseMatrix(3, 5);
        double[] values = random(5, 15);
        for (int k = 0; k < values.length; k++) {
            towards.set(k / 5, k % 5, values[k]);
        }
        Centre centre = new Centre(random(6, 4));
        return new Softmax[] {
            new Softmax(problem, 0.3, new Centre(Scaling.mean(problem.weighted())), null),
            new Softmax(problem, 0.3, centre, new Prior(towards, centre))
        };
    }

    private static double[] gradient(Softmax loss, double[] point) {
        loss.value(point);
        return loss.gradient(point);
    }

    private static double[] random(long seed, int length) {
        Random random = new Random(seed);
        double[] values = new double[length];
        Arrays.setAll(values, k -> random.nextGaussian());
        return values;
    }

    private static double[] moved(double[] point, int k, double by) {
        double[] moved = point.clone();
        moved[k] += by;
        return moved;
    }

    private static double[] moved(double[] point, double[] direction, double by) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, k -> point[k] + by * direction[k]);
        return moved;
    }
}
