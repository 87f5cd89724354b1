package dev.graft.onnx.gradient;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;

/** How a gradient goes through a node, to one of its inputs. */
@FunctionalInterface
public interface Rule {
    /**
     * The gradient with regard to one input.
     *
     * @param n the node: its inputs, outputs and attributes
     * @param dy the gradient with regard to its first output, of that output's shape
     * @param o what the gradient is written with
     * @return of the input's shape, or of one that the input was broadcast to: the walker sums it
     * @throws NoGradient for a case that the rule does not know
     */
    Value gradient(Site n, Value dy, Ops o);

    /** A rule for each of any number of inputs. */
    @FunctionalInterface
    interface OfEach {
        /**
         * The gradient with regard to input i.
         *
         * @see Rule#gradient
         */
        Value gradient(Site n, int i, Value dy, Ops o);
    }
}
