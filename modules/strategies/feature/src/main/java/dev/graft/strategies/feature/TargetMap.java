package dev.graft.strategies.feature;

import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;

/** How target samples that a mapping has not seen come to where it put those that it saw. */
public sealed interface TargetMap {
    /** The samples {@code x [n, d]} in the space of the mapping, {@code [n, k]}. */
    Matrix of(Matrix x);

    /** How many numbers it learned. */
    long parameters();

    /** The target stays as it is: the source came to it. */
    record AsItIs() implements TargetMap {
        @Override
        public Matrix of(Matrix x) {
            return x;
        }

        @Override
        public long parameters() {
            return 0;
        }
    }

    /**
     * {@code (x - mean) A}.
     *
     * @param mean {@code [d]}
     * @param a {@code [d, k]}
     */
    record Linear(double[] mean, Matrix a) implements TargetMap {
        /** {@code x A}. */
        Linear(Matrix a) {
            this(new double[a.rows()], a);
        }

        @Override
        public Matrix of(Matrix x) {
            return x.minusRow(mean).times(a);
        }

        @Override
        public long parameters() {
            return mean.length + (long) a.rows() * a.columns();
        }
    }

    /** Another mapping, with samples scaled to length 1 before or after it. */
    record Scaled(UnitLength unitLength, TargetMap inside) implements TargetMap {
        @Override
        public Matrix of(Matrix x) {
            return unitLength.after(inside.of(unitLength.before(x)));
        }

        @Override
        public long parameters() {
            return inside.parameters();
        }
    }

    /**
     * {@code k(x, points) W}.
     *
     * @param points that the mapping was learned from, {@code [n, d]}
     * @param w {@code [n, k]}
     */
    record Kernelled(GaussianKernel kernel, Matrix points, Matrix w) implements TargetMap {
        @Override
        public Matrix of(Matrix x) {
            return kernel.of(x, points).times(w);
        }

        @Override
        public long parameters() {
            return (long) w.rows() * w.columns();
        }
    }
}
