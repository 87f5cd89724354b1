package dev.graft.learners;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;

/**
 * An optimiser that sets the weights of a linear model before the first step and leaves the steps to another: Tribuo's
 * trainers always begin at zero.
 */
final class WarmStart implements StochasticGradientOptimiser {
    private final DenseMatrix start;

    @Config(mandatory = true, description = "The optimiser that makes the steps.")
    private final StochasticGradientOptimiser inner;

    /**
     * An optimiser that begins at these weights.
     *
     * @param start {@code [classes, d + 1]}, not changed
     */
    WarmStart(DenseMatrix start, StochasticGradientOptimiser inner) {
        this.start = start;
        this.inner = inner;
    }

    @Override
    public void initialise(Parameters parameters) {
        Tensor weights = parameters.get()[0];
        weights.scaleInPlace(0);
        weights.intersectAndAddInPlace(start);
        inner.initialise(parameters);
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        return inner.step(updates, weight);
    }

    @Override
    public void finalise() {
        inner.finalise();
    }

    @Override
    public void reset() {
        inner.reset();
    }

    @Override
    public WarmStart copy() {
        return new WarmStart(start, inner.copy());
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
    }
}
