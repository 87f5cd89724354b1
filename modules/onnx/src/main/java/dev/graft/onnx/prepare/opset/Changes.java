package dev.graft.onnx.prepare.opset;

import static dev.graft.onnx.prepare.opset.Attributes.becomes;

import dev.graft.onnx.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that changed in ONNX's own operators from version 7 to 21, and how the old is said in the new.
 *
 * <p>What is not in the table means the same in all these versions. These gained types, names for what was so already, or
 * attributes and inputs that leave all as it was where a file does not say them: arithmetic, comparisons, activations and
 * Cast (types; from 8 on Max, Mean, Min and Sum broadcast, from 12 on Pow mixes types); Constant, ConstantOfShape, Expand,
 * Flatten, Gather, GatherElements, Identity, MatMul, NonZero, Reshape (allowzero), Shape (start, end), Size, Tile, Transpose,
 * Where; ArgMax and ArgMin (select_last_index), AveragePool (ceil_mode, dilations), Conv, CumSum, DepthToSpace (mode),
 * GatherND (batch_dims), Gemm (no C), GRU, LSTM and RNN (layout), If, Loop and Scan 9 to 21, LpPool (ceil_mode, dilations),
 * LRN, MaxPool (Indices, ceil_mode, dilations), MaxUnpool, Mod, NonMaxSuppression, PRelu, ScatterElements and ScatterND
 * (reduction), SpaceToDepth, the losses; and negative axes in version 11.
 *
 * <p>Two are said otherwise than they run: ConvTranspose 1 had the odd element of automatic padding at the other end, and
 * OneHot 9 took no indices from the end; ONNX Runtime computes both as in version 11, whatever a file says.
 *
 * <p>Source: ONNX's Changelog.md; where it leaves open what an old version means, ONNX Runtime's numbers decide.
 */
final class Changes {
    private record Change(int last, String op, Adapter adapter) {}

    /** The last version of the old meaning or form, the operator, the way to say it in the next. */
    private static final List<Change> ALL = List.of(
            new Change(8, "BatchNormalization", Statistics::perChannel),
            new Change(8, "MeanVarianceNormalization", Statistics::meanAndVariance),
            new Change(
                    8, "Scan", Attributes.cannot("its batches, and lengths of sequences, are said nowhere any more")),
            new Change(8, "Upsample", becomes("scales", 1)),
            new Change(9, "Dropout", Dropouts::maskOfTruths),
            new Change(9, "Slice", becomes("starts", 1).then(becomes("ends", 2)).then(becomes("axes", 3))),
            new Change(9, "TopK", becomes("k", 1)),
            new Change(9, "Upsample", Attributes.called("Resize")),
            new Change(10, "Clip", becomes("min", 1).then(becomes("max", 2))),
            new Change(10, "Pad", becomes("pads", 1).then(becomes("value", 2))),
            new Change(10, "Resize", Resizing::fromTheCorner),
            new Change(10, "Scatter", Attributes.called("ScatterElements")),
            new Change(11, "Dropout", becomes("ratio", 1).then(Dropouts::maskOfWhatStays)),
            new Change(12, "Hardmax", Flattened::adapt),
            new Change(12, "LogSoftmax", Flattened::adapt),
            new Change(12, "ReduceSum", becomes("axes", 1)),
            new Change(12, "Resize", Resizing::halfPixels),
            new Change(12, "Softmax", Flattened::adapt),
            new Change(12, "Split", becomes("split", 1)),
            new Change(12, "Squeeze", becomes("axes", 1)),
            new Change(12, "Unsqueeze", becomes("axes", 1)),
            new Change(13, "BatchNormalization", Statistics::training),
            new Change(15, "RoiAlign", Attributes.says("coordinate_transformation_mode", "output_half_pixel")),
            new Change(17, "ReduceL1", becomes("axes", 1)),
            new Change(17, "ReduceL2", becomes("axes", 1)),
            new Change(17, "ReduceLogSum", becomes("axes", 1)),
            new Change(17, "ReduceLogSumExp", becomes("axes", 1)),
            new Change(17, "ReduceMax", becomes("axes", 1)),
            new Change(17, "ReduceMean", becomes("axes", 1)),
            new Change(17, "ReduceMin", becomes("axes", 1)),
            new Change(17, "ReduceProd", becomes("axes", 1)),
            new Change(17, "ReduceSumSquare", becomes("axes", 1)),
            new Change(17, "Split", Attributes::numberOfOutputs),
            new Change(19, "DFT", Attributes::axisOfSignal),
            new Change(19, "GridSample", Attributes.renamed("mode", Map.of("bilinear", "linear", "bicubic", "cubic"))),
            new Change(20, "GroupNormalization", Statistics::perGroup));

    private static final Map<String, Adapter> BY_NAME =
            ALL.stream().collect(Collectors.toMap(change -> key(change.last(), change.op()), Change::adapter));

    private Changes() {}

    /** How a node of one version is said in the next. */
    static Adapter after(int version, Node node) {
        Adapter same = (one, place) -> List.of(one);
        return node.domain().isEmpty() ? BY_NAME.getOrDefault(key(version, node.op()), same) : same;
    }

    /** Each change: {@code Softmax 12}. */
    static List<String> all() {
        return ALL.stream().map(change -> key(change.last(), change.op())).toList();
    }

    private static String key(int last, String op) {
        return op + " " + last;
    }
}
