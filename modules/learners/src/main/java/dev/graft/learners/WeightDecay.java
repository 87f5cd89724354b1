package dev.graft.learners;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;

/**
 * An optimiser that adds an L2 penalty {@code strength / 2 * |W|^2} to the loss and leaves the step to another: Tribuo's
 * linear trainers have no regulariser of their own.
 *
 * <p>For linear models {@code W = [classes, d + 1]} on dense examples, one example per step. The last column, the
 * intercept, is not penalised. The penalty of a step takes the weight of its example, as the loss does. Mutable, as
 * every optimiser of Tribuo: a trainer copies it for each training.
 */
final class WeightDecay implements StochasticGradientOptimiser {
    @Config(mandatory = true, description = "Strength of the L2 penalty.")
    private final double strength;

    @Config(mandatory = true, description = "The optimiser that makes the step.")
    private final StochasticGradientOptimiser inner;

    private @Nullable DenseMatrix weights;

    WeightDecay(double strength, StochasticGradientOptimiser inner) {
        this.strength = strength;
        this.inner = inner;
    }

    @Override
    public void initialise(Parameters parameters) {
        weights = (DenseMatrix) parameters.get()[0];
        inner.initialise(parameters);
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        DenseMatrix current = weights;
        if (current == null) {
            throw new IllegalStateException("initialise first");
        }
        // Tribuo hands over the direction in which the loss falls
        DenseMatrix ascent = (DenseMatrix) updates[0];
        int features = current.getDimension2Size() - 1;
        for (int c = 0; c < current.getDimension1Size(); c++) {
            for (int j = 0; j < features; j++) {
                ascent.set(c, j, ascent.get(c, j) - strength * current.get(c, j));
            }
        }
        return inner.step(updates, weight);
    }

    @Override
    public void finalise() {
        inner.finalise();
    }

    @Override
    public void reset() {
        weights = null;
        inner.reset();
    }

    @Override
    public WeightDecay copy() {
        return new WeightDecay(strength, inner.copy());
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
    }
}
