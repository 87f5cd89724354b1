package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.Map;

/** From a graph to ONNX's protobuf messages. */
final class GraphWriter {
    private GraphWriter() {}

    static ModelProto model(Graph graph, Imprint imprint) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(format(graph.opset()))
                .setProducerName(imprint.producer())
                .setProducerVersion(imprint.version())
                .setDocString(imprint.about())
                .setGraph(graph(graph));
        imprint.metadata()
                .forEach((key, value) -> model.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        graph.opsets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(opset -> model.addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain(opset.getKey())
                        .setVersion(opset.getValue())));
        return model.build();
    }

    /**
     * The version of the file format that came with an operator set; from 4 on, initialisers are constants. Source: the
     * table in ONNX's Versioning.md.
     */
    private static int format(int opset) {
        return opset < 10 ? 4 : opset < 12 ? opset - 5 : opset < 15 ? 7 : opset < 19 ? 8 : opset < 21 ? 9 : 10;
    }

    private static GraphProto graph(Graph graph) {
        GraphProto.Builder proto = GraphProto.newBuilder().setName(graph.name().isEmpty() ? "graph" : graph.name());
        graph.inputs().forEach(input -> proto.addInput(value(input)));
        graph.outputs().forEach(output -> proto.addOutput(value(output)));
        graph.initialisers()
                .forEach((name, tensor) -> proto.addInitializer(tensor(tensor).setName(name)));
        graph.nodes().forEach(node -> proto.addNode(node(node)));
        return proto.build();
    }

    private static NodeProto node(Node node) {
        NodeProto.Builder proto = NodeProto.newBuilder()
                .setName(node.name())
                .setDomain(node.domain())
                .setOpType(node.op())
                .addAllInput(node.inputs())
                .addAllOutput(node.outputs());
        node.attributes()
                .forEach((name, attribute) ->
                        proto.addAttribute(attribute(attribute).setName(name)));
        return proto.build();
    }

    private static AttributeProto.Builder attribute(Attribute attribute) {
        AttributeProto.Builder proto = AttributeProto.newBuilder();
        if (attribute instanceof Attribute.Whole whole) {
            return proto.setType(AttributeType.INT).setI(whole.value());
        } else if (attribute instanceof Attribute.Real real) {
            return proto.setType(AttributeType.FLOAT).setF(real.value());
        } else if (attribute instanceof Attribute.Word word) {
            return proto.setType(AttributeType.STRING).setS(ByteString.copyFromUtf8(word.value()));
        } else if (attribute instanceof Attribute.Wholes wholes) {
            return proto.setType(AttributeType.INTS).addAllInts(wholes.values());
        } else if (attribute instanceof Attribute.Reals reals) {
            return proto.setType(AttributeType.FLOATS).addAllFloats(reals.values());
        } else if (attribute instanceof Attribute.Words words) {
            return proto.setType(AttributeType.STRINGS)
                    .addAllStrings(words.values().stream()
                            .map(ByteString::copyFromUtf8)
                            .toList());
        } else if (attribute instanceof Attribute.Constant constant) {
            return proto.setType(AttributeType.TENSOR).setT(tensor(constant.tensor()));
        } else {
            return proto.setType(AttributeType.GRAPH).setG(graph(((Attribute.Body) attribute).graph()));
        }
    }

    private static TensorProto.Builder tensor(Tensor tensor) {
        TensorProto.Builder proto =
                TensorProto.newBuilder().setDataType(tensor.type().number()).setRawData(tensor.bytes());
        tensor.shape().dims().forEach(dim -> proto.addDims(dim.size()));
        return proto;
    }

    private static ValueInfoProto value(Value value) {
        ValueInfoProto.Builder proto = ValueInfoProto.newBuilder().setName(value.name());
        if (value.type() != Type.UNDEFINED) {
            TypeProto.Tensor.Builder tensor =
                    TypeProto.Tensor.newBuilder().setElemType(value.type().number());
            value.shape().ifPresent(shape -> tensor.setShape(shape(shape)));
            proto.setType(TypeProto.newBuilder().setTensorType(tensor));
        }
        return proto.build();
    }

    private static TensorShapeProto shape(Shape shape) {
        TensorShapeProto.Builder proto = TensorShapeProto.newBuilder();
        for (Shape.Dim dim : shape.dims()) {
            TensorShapeProto.Dimension.Builder size = TensorShapeProto.Dimension.newBuilder();
            if (!dim.isOpen()) {
                size.setDimValue(dim.size());
            } else if (!dim.name().isEmpty()) {
                size.setDimParam(dim.name());
            }
            proto.addDim(size);
        }
        return proto.build();
    }
}
