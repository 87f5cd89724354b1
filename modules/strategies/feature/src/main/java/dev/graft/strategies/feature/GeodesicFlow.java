package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.Svd;

/**
 * The way from one subspace to another of the same dimension k, along the shortest line between them: for every principal
 * angle θ one source direction a turns into the plane of a and b, where it arrives at a direction of the target.
 *
 * <pre>  PsᵀPt = U diag(cos θ) Vᵀ,   a = Ps u,   b = (Pt v - cos θ · a) / sin θ
 *  Φ(t) = a cos(t θ) + b sin(t θ),   Φ(0) in the span of Ps,   Φ(1) = Pt v</pre>
 *
 * @param a in columns, orthonormal, {@code [d, k]}
 * @param b in columns, orthonormal and orthogonal to Ps; 0 where θ is, {@code [d, k]}
 * @param angles θ in [0, π / 2], {@code [k]}
 */
record GeodesicFlow(Matrix a, Matrix b, double[] angles) {
    /** Directions whose sine is below agree but for rounding. */
    private static final double NO_ANGLE = 1e-8;

    /** The flow from {@code ps} to {@code pt}, both with orthonormal columns, {@code [d, k]}. */
    static GeodesicFlow between(Matrix ps, Matrix pt) {
        Svd svd = ps.transposeTimes(pt).svd();
        double[] cosines = svd.values();
        Matrix a = ps.times(svd.u());
        Matrix arrival = pt.times(svd.v());
        // the sine is taken from the part outside of Ps, not from the cosine, which near 1 forgets small angles
        Matrix outside = arrival.minus(ps.times(ps.transposeTimes(arrival)));
        double[] sines = Lengths.ofColumns(outside);
        double[] angles = new double[sines.length];
        double[] scale = new double[sines.length];
        for (int i = 0; i < angles.length; i++) {
            boolean turns = sines[i] > NO_ANGLE;
            angles[i] = turns ? Math.atan2(sines[i], cosines[i]) : 0;
            scale[i] = turns ? 1 / sines[i] : 0;
        }
        return new GeodesicFlow(a, outside.timesDiagonal(scale), angles);
    }

    /**
     * A map A {@code [d, 2 k]} whose inner products are those of the flow: {@code A Aᵀ = ∫ Φ(t) Φ(t)ᵀ dt} over t from 0 to 1.
     *
     * <pre>  for every θ:   ∫ Φ Φᵀ dt = [a b] B [a b]ᵀ,   B = ½ [1 + f, g; g, 1 - f]
     *  f = sin 2θ / 2θ,   g = (1 - cos 2θ) / 2θ;   A = [a b] B^(1/2)</pre>
     */
    Matrix root() {
        int k = angles.length;
        double[] ofA = new double[k];
        double[] both = new double[k];
        double[] ofB = new double[k];
        for (int i = 0; i < k; i++) {
            double twice = 2 * angles[i];
            double f = twice == 0 ? 1 : Math.sin(twice) / twice;
            double g = twice == 0 ? 0 : (1 - Math.cos(twice)) / twice;
            // the root of a matrix of two rows with trace 1: (B + √det I) / √(1 + 2 √det)
            double det = Math.sqrt(Math.max(0, 1 - f * f - g * g)) / 2;
            double scale = 1 / Math.sqrt(1 + 2 * det);
            ofA[i] = scale * ((1 + f) / 2 + det);
            both[i] = scale * g / 2;
            ofB[i] = scale * ((1 - f) / 2 + det);
        }
        Matrix first = a.timesDiagonal(ofA).plus(b.timesDiagonal(both));
        Matrix second = a.timesDiagonal(both).plus(b.timesDiagonal(ofB));
        return Matrix.vstack(first.transpose(), second.transpose()).transpose();
    }
}
