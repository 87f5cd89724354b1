package dev.graft.learners;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;

/**
 * An optimiser that knows the optimum: it sets the weights of a linear model and makes no step. Tribuo's trainers are the
 * only way to a model of Tribuo.
 */
@SuppressWarnings("UnusedVariable") // Tribuo's provenance reads the fields with @Config
final class Solved implements StochasticGradientOptimiser {
    private final DenseMatrix weights;

    @Config(mandatory = true, description = "Strength of the L2 penalty.")
    private final double strength;

    @Config(mandatory = true, description = "How the optimum was found.")
    private final String method;

    /**
     * An optimiser that has found these weights.
     *
     * @param weights {@code [classes, d + 1]}, not changed
     */
    Solved(DenseMatrix weights, double strength, String method) {
        this.weights = weights;
        this.strength = strength;
        this.method = method;
    }

    @Override
    public void initialise(Parameters parameters) {
        Tensor trained = parameters.get()[0];
        trained.scaleInPlace(0);
        trained.intersectAndAddInPlace(weights);
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        throw new IllegalStateException("the optimum is known: train for 0 epochs");
    }

    @Override
    public void finalise() {
        // the weights are what they shall be
    }

    @Override
    public void reset() {
        // nothing is kept
    }

    @Override
    public Solved copy() {
        return this;
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
    }
}
