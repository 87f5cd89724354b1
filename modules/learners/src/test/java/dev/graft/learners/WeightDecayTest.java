package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.SGD;

class WeightDecayTest {
    @Test
    void stepsAgainstThePenaltyOfEveryWeightButTheIntercept() {
        LinearParameters parameters = new LinearParameters(DenseMatrix.createDenseMatrix(new double[][] {{2, -4, 3}}));
        WeightDecay decay = new WeightDecay(0.5, SGD.getSimpleSGD(0.1));
        decay.initialise(parameters);

        Tensor[] update = decay.step(new Tensor[] {DenseMatrix.createDenseMatrix(new double[][] {{1, 1, 1}})}, 2);

        // 0.1 * 2 * (1 - 0.5 * w), and 0.1 * 2 * 1 for the intercept
        assertThat(update[0]).isEqualTo(DenseMatrix.createDenseMatrix(new double[][] {{0, 0.2 * 3, 0.2}}));
    }

    @Test
    void recordsItsStrengthInTheProvenance() {
        WeightDecay decay = new WeightDecay(0.5, SGD.getSimpleSGD(0.1));

        assertThat(decay.getProvenance().toString()).contains("strength=0.5");
    }
}
