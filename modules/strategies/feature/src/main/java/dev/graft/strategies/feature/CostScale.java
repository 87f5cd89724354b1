package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.Selection;
import java.util.Arrays;

/** What the costs of a transport are divided by, so that the strength of an entropy means the same in any units. */
public enum CostScale {
    /** The largest cost. */
    MAX {
        @Override
        double of(double[] costs) {
            return Arrays.stream(costs).max().orElseThrow();
        }
    },
    /** The median cost. */
    MEDIAN {
        @Override
        double of(double[] costs) {
            double upper = Selection.smallest(costs, costs.length / 2);
            return costs.length % 2 == 1 ? upper : (upper + Selection.smallest(costs, costs.length / 2 - 1)) / 2;
        }
    },
    /** The mean cost. */
    MEAN {
        @Override
        double of(double[] costs) {
            return Arrays.stream(costs).average().orElseThrow();
        }
    },
    /** 1: costs are squared distances as they are. */
    NONE {
        @Override
        double of(double[] costs) {
            return 1;
        }
    };

    abstract double of(double[] costs);

    /** What to divide by; 1 where it would be 0, which leaves nothing to divide. */
    final double of(Matrix costs) {
        double[] values = new double[costs.rows() * costs.columns()];
        for (int i = 0; i < costs.rows(); i++) {
            System.arraycopy(costs.row(i), 0, values, i * costs.columns(), costs.columns());
        }
        double scale = of(values);
        return scale > 0 ? scale : 1;
    }
}
