package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.SGD;

class WarmStartTest {
    @Test
    void setsTheWeightsAndKeepsItsOwnAsTheyWere() {
        DenseMatrix start = DenseMatrix.createDenseMatrix(new double[][] {{1, 2}, {3, 4}});
        LinearParameters parameters = new LinearParameters(2, 2);

        new WarmStart(start, SGD.getSimpleSGD(0.1)).initialise(parameters);
        parameters.getWeightMatrix().add(0, 0, 5);

        assertThat(parameters.getWeightMatrix())
                .isEqualTo(DenseMatrix.createDenseMatrix(new double[][] {{6, 2}, {3, 4}}));
        assertThat(start).isEqualTo(DenseMatrix.createDenseMatrix(new double[][] {{1, 2}, {3, 4}}));
    }
}
