package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import dev.graft.core.GraftException;
import dev.graft.onnx.runtime.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of a file's operators. Each check tells everything that breaks it at once. */
final class OperatorChecks {
    private static final int OLDEST = 7;
    private static final int NEWEST = 21;
    private static final Pattern QUANTISED =
            Pattern.compile("QLinear.*|.*[Qq]uantizeLinear|.*Integer|QGemm|QAttention");

    private OperatorChecks() {}

    static void check(String where, ModelProto model) {
        TreeMap<String, Long> opsets = new TreeMap<>(model.getOpsetImportList().stream()
                .collect(Collectors.toMap(OperatorSetIdProto::getDomain, OperatorSetIdProto::getVersion, Math::max)));
        long opset = opsets.getOrDefault("", opsets.getOrDefault("ai.onnx", 0L));
        boolean supported = opset >= OLDEST && opset <= NEWEST;
        List<String> problems = new ArrayList<>();
        if (!supported) {
            problems.add("its operator set is version %d, and versions %d to %d are supported"
                    .formatted(opset, OLDEST, NEWEST));
        }
        opsets.forEach((domain, version) -> {
            if (version != version.intValue() && !domain.isEmpty()) {
                problems.add("its operators of \"%s\" are of version %d, which is none".formatted(domain, version));
            }
        });
        String unknown = named(model.getGraph(), node -> {
            boolean standard = node.getDomain().isEmpty();
            long version = standard ? (supported ? opset : NEWEST) : opsets.getOrDefault(node.getDomain(), 1L);
            return version == (int) version && !Operators.known(node.getDomain(), node.getOpType(), (int) version);
        });
        if (!unknown.isEmpty()) {
            problems.add("ONNX Runtime does not know these of its operators: " + unknown);
        }
        if (!problems.isEmpty()) {
            throw new GraftException("%s: %s. Export the network again, with operator set 17 for instance."
                    .formatted(where, String.join("; ", problems)));
        }
        String quantised = named(
                model.getGraph(), node -> QUANTISED.matcher(node.getOpType()).matches());
        if (!quantised.isEmpty()) {
            throw new GraftException(
                    "%s: int8 model: %s. Use the float version of the network.".formatted(where, quantised));
        }
    }

    /**
     * The operators of these nodes, with the nodes' names, or what they compute where they have none: {@code FC (z), Relu
     * (a, b)}; empty if there are none.
     */
    private static String named(GraphProto graph, Predicate<NodeProto> which) {
        TreeMap<String, Set<String>> found = new TreeMap<>();
        nodes(graph).filter(which).forEach(node -> found.computeIfAbsent(operator(node), operator -> new TreeSet<>())
                .add(name(node)));
        return found.entrySet().stream()
                .map(entry -> "%s (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String name(NodeProto node) {
        return node.getName().isEmpty() && node.getOutputCount() > 0 ? node.getOutput(0) : node.getName();
    }

    private static String operator(NodeProto node) {
        return node.getDomain().isEmpty() ? node.getOpType() : node.getDomain() + "::" + node.getOpType();
    }

    private static Stream<NodeProto> nodes(GraphProto graph) {
        return graph.getNodeList().stream()
                .flatMap(node -> Stream.concat(
                        Stream.of(node),
                        node.getAttributeList().stream()
                                .filter(attribute -> attribute.hasG())
                                .flatMap(attribute -> nodes(attribute.getG()))));
    }
}
