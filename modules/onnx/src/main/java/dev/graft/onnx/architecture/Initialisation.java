package dev.graft.onnx.architecture;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The same architecture as if it had learned nothing: each parameter is drawn anew, by the operator that uses it.
 *
 * <table>
 * <caption>What is drawn how</caption>
 * <tr><th>parameter</th><th>numbers</th></tr>
 * <tr><td>weights of Conv, ConvTranspose, Gemm, MatMul in front of a ReLU or what is like one</td><td>normal, variance 2 /
 * fan-in</td></tr>
 * <tr><td>those in front of anything else</td><td>uniform, variance 2 / (fan-in + fan-out)</td></tr>
 * <tr><td>tables of Gather, what is added to their rows, and what is added at each place, or put beside, between
 * weights</td><td>normal, deviation 0.02</td></tr>
 * <tr><td>slopes of PRelu</td><td>0.25</td></tr>
 * <tr><td>scales of norms and of channels; variances of BatchNormalization</td><td>1</td></tr>
 * <tr><td>biases, shifts of norms, means of BatchNormalization</td><td>0</td></tr>
 * </table>
 *
 * <p>Fan-in is how many numbers an output is summed of, so that of one group, and of a ConvTranspose the mean over its
 * outputs. In front of a ReLU is what reaches one through norms, sums, scales, pools and new shapes alone. All other
 * constants stay: single numbers, those that meet the input before any weight does (mean and deviation that it is normalised
 * by), masks, and maps or tables that are multiplied, or added behind the last weights (boxes).
 *
 * <p>What cannot be told: weights that were never learned, as those of a spectrogram that is written as a convolution, are
 * drawn too; cut such a front off. Where no norm stands between residual blocks, as in files whose norms are folded into
 * convolutions, what flows grows with each block.
 *
 * <p>Sources: PyTorch's 0.25 of PRelu is that of He et al. (2015); 0.02 is that of Devlin et al., BERT (NAACL 2019).
 */
public final class Initialisation {
    private Initialisation() {}

    /**
     * The network with new parameters. A constant that several nodes read is drawn once, as the first of them needs it.
     *
     * @param network as {@link dev.graft.onnx.prepare.Prepare} makes it: what is computed of constants alone is one
     * @param random read for each weight in the order of the file; the same numbers give the same bytes
     * @throws GraftException if an operator reads weights that nothing is known of: all of them
     */
    public static Graph drawn(Graph network, Random random) {
        Map<String, Draw> draws = draws(network);
        Map<String, Tensor> constants = new LinkedHashMap<>();
        network.initialisers()
                .forEach((name, tensor) -> constants.put(
                        name,
                        Optional.ofNullable(draws.get(name))
                                .map(draw -> draw.of(tensor.shape(), random))
                                .orElse(tensor)));
        return network.withInitialisers(constants);
    }

    /**
     * How each parameter is drawn, by name in the order of the file; constants that stay are not among them.
     *
     * @throws GraftException as {@link #drawn}
     */
    public static Map<String, Draw> draws(Graph network) {
        return new Roles(network).draws();
    }

    /**
     * The constants that were learned, or measured in training: those that are drawn anew, and any that an operator reads
     * which nothing is known of. In the order of the file.
     */
    public static List<Learned> learned(Graph network) {
        return new Roles(network).learned();
    }
}
