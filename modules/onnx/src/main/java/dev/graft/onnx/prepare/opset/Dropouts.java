package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Node;
import java.util.List;

/** Dropout's second output, the mask, which hardly any network reads; where none does, it is left out. */
final class Dropouts {
    private static final int MASK = 1;

    private Dropouts() {}

    /** Up to version 9 the mask has the type of the numbers, later it is of truth values. */
    static List<Node> maskOfTruths(Node node, Place place) {
        if (!place.isRead(node, MASK)) {
            return List.of(node.withOutputs(List.of(node.output())));
        }
        String truths = place.name("truths");
        return List.of(
                node.withOutputs(List.of(node.output(), truths)),
                Node.of(
                        place.name("mask"),
                        "CastLike",
                        List.of(truths, node.inputs().get(0)),
                        List.of(node.outputs().get(MASK))));
    }

    /** Up to version 11 the mask is 0 everywhere where a network is not trained, later 1. */
    static List<Node> maskOfWhatStays(Node node, Place place) {
        if (!place.isRead(node, MASK)) {
            return List.of(node.withOutputs(List.of(node.output())));
        }
        String stays = place.name("stays");
        return List.of(
                node.withOutputs(List.of(node.output(), stays)),
                Node.of(
                        place.name("mask"),
                        "Not",
                        List.of(stays),
                        List.of(node.outputs().get(MASK))));
    }
}
