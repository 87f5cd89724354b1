package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** From ONNX's protobuf messages to a graph; what the graph has no word for is refused by name. */
final class GraphReader {
    private final String where;
    private final boolean replaceable;

    /**
     * Reads the graph of a file.
     *
     * @param replaceable whether constants that the file also lists as inputs, so that they can be replaced, are inputs
     */
    GraphReader(String where, boolean replaceable) {
        this.where = where;
        this.replaceable = replaceable;
    }

    Graph read(ModelProto model) {
        if (model.getFunctionsCount() > 0) {
            throw refused(
                    "it defines functions of its own (%s)"
                            .formatted(model.getFunctions(0).getName()),
                    "Inline them: onnx.inliner.inline_local_functions");
        }
        refuseExternalData(model.getGraph());
        Map<String, Integer> opsets = new HashMap<>();
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            String domain = opset.getDomain().equals("ai.onnx") ? "" : opset.getDomain();
            opsets.put(domain, Math.toIntExact(opset.getVersion()));
        }
        return graph(model.getGraph(), opsets);
    }

    private void refuseExternalData(GraphProto graph) {
        TreeSet<String> files = graph.getInitializerList().stream()
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .flatMap(tensor -> tensor.getExternalDataList().stream())
                .filter(entry -> entry.getKey().equals("location"))
                .map(entry -> entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!files.isEmpty()) {
            throw refused(
                    "its weights lie in other files (%s)".formatted(String.join(", ", files)),
                    "Save it as one: onnx.save(onnx.load(FILE), NEW_FILE)");
        }
    }

    private Graph graph(GraphProto graph, Map<String, Integer> opsets) {
        if (graph.getSparseInitializerCount() > 0) {
            throw refused("it has sparse weights", "Export it with dense ones");
        }
        Map<String, Tensor> initialisers = new LinkedHashMap<>();
        graph.getInitializerList().forEach(tensor -> initialisers.put(tensor.getName(), tensor(tensor)));
        if (replaceable) {
            graph.getInputList().forEach(input -> initialisers.remove(input.getName()));
        }
        List<Value> inputs = graph.getInputList().stream()
                .filter(input -> !initialisers.containsKey(input.getName()))
                .map(GraphReader::value)
                .toList();
        return new Graph(
                graph.getName(),
                opsets,
                inputs,
                graph.getOutputList().stream().map(GraphReader::value).toList(),
                initialisers,
                nodes(graph.getNodeList(), opsets));
    }

    /** Each with a name of its own, which ONNX Runtime asks for. */
    private List<Node> nodes(List<NodeProto> protos, Map<String, Integer> opsets) {
        Set<String> names = new HashSet<>();
        List<Node> nodes = new ArrayList<>();
        for (NodeProto proto : protos) {
            Node node = node(proto, opsets);
            String name = node.name();
            for (int i = 2; !names.add(name); i++) {
                name = node.name() + "_" + i;
            }
            nodes.add(new Node(name, node.domain(), node.op(), node.inputs(), node.outputs(), node.attributes()));
        }
        return nodes;
    }

    /** A node without a name goes by that of its first output. */
    private Node node(NodeProto node, Map<String, Integer> opsets) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (AttributeProto attribute : node.getAttributeList()) {
            attributes.put(attribute.getName(), attribute(node, attribute, opsets));
        }
        String name = node.getName();
        if (name.isEmpty()) {
            name = node.getOutputList().stream()
                    .filter(output -> !output.isEmpty())
                    .findFirst()
                    .orElse(node.getOpType());
        }
        String domain = node.getDomain().equals("ai.onnx") ? "" : node.getDomain();
        return new Node(name, domain, node.getOpType(), node.getInputList(), node.getOutputList(), attributes);
    }

    private Attribute attribute(NodeProto node, AttributeProto attribute, Map<String, Integer> opsets) {
        return switch (attribute.getType()) {
            case INT -> new Attribute.Whole(attribute.getI());
            case FLOAT -> new Attribute.Real(attribute.getF());
            case STRING -> new Attribute.Word(attribute.getS().toStringUtf8());
            case INTS -> new Attribute.Wholes(attribute.getIntsList());
            case FLOATS -> new Attribute.Reals(attribute.getFloatsList());
            case STRINGS ->
                new Attribute.Words(attribute.getStringsList().stream()
                        .map(ByteString::toStringUtf8)
                        .toList());
            case TENSOR -> new Attribute.Constant(tensor(attribute.getT()));
            case GRAPH -> new Attribute.Body(graph(attribute.getG(), opsets));
            default ->
                throw refused(
                        "the attribute %s of the node \"%s\" (%s) is of the kind %s"
                                .formatted(attribute.getName(), node.getName(), node.getOpType(), attribute.getType()),
                        "Export the network without it");
        };
    }

    private Tensor tensor(TensorProto tensor) {
        Type type = Type.of(tensor.getDataType());
        if (type.bytes() == 0) {
            throw refused(
                    "the constant \"%s\" is of the type %s"
                            .formatted(tensor.getName(), TensorProto.DataType.forNumber(tensor.getDataType())),
                    "Use a version of the network in float32 or float16");
        }
        try {
            return TensorBytes.decode(tensor, type);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new GraftException(
                    "%s: the constant \"%s\" is damaged: %s. Download the file again."
                            .formatted(where, tensor.getName(), e.getMessage()),
                    e);
        }
    }

    private static Value value(ValueInfoProto info) {
        if (!info.getType().hasTensorType()) {
            return Value.named(info.getName());
        }
        TypeProto.Tensor tensor = info.getType().getTensorType();
        Optional<Shape> shape = tensor.hasShape()
                ? Optional.of(new Shape(tensor.getShape().getDimList().stream()
                        .map(GraphReader::dim)
                        .toList()))
                : Optional.empty();
        return new Value(info.getName(), Type.of(tensor.getElemType()), shape);
    }

    /** Old exporters write an open axis as -1 or 0. */
    private static Shape.Dim dim(TensorShapeProto.Dimension dim) {
        return dim.hasDimValue() && dim.getDimValue() > 0
                ? Shape.Dim.of(dim.getDimValue())
                : Shape.Dim.open(dim.getDimParam());
    }

    private GraftException refused(String found, String next) {
        return new GraftException("%s: %s, which Graft does not read. %s.".formatted(where, found, next));
    }
}
