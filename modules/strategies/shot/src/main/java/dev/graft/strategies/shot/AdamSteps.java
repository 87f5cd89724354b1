package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;
import java.util.function.UnaryOperator;

/** Adam (Kingma and Ba 2015, algorithm 1, with its usual decays): steps down a gradient, each value at a rate of its own. */
record AdamSteps(double rate) {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;

    Matrix descend(Matrix start, UnaryOperator<Matrix> gradient, int steps) {
        Matrix w = start;
        Matrix m = start.scale(0);
        Matrix v = m;
        for (int t = 1; t <= steps; t++) {
            Matrix g = gradient.apply(w);
            m = m.scale(FIRST).plus(g.scale(1 - FIRST));
            v = v.scale(SECOND).plus(g.map(value -> (1 - SECOND) * value * value));
            double ofFirst = rate / (1 - Math.pow(FIRST, t));
            double ofSecond = 1 / (1 - Math.pow(SECOND, t));
            Matrix variance = v;
            w = w.minus(m.map((k, j, mean) -> ofFirst * mean / (Math.sqrt(ofSecond * variance.get(k, j)) + EPSILON)));
        }
        return w;
    }
}
