package dev.graft.onnx.runtime;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operators that this ONNX Runtime knows. There is no list of them to ask for, so it is shown each one alone. */
public final class Operators {
    private static final Map<Operator, Boolean> ASKED = new ConcurrentHashMap<>();

    private record Operator(String domain, String name, int opset) {}

    private Operators() {}

    /**
     * Whether ONNX Runtime knows an operator. Asked once each, in a millisecond.
     *
     * @param domain "" for ONNX's own
     */
    public static boolean known(String domain, String name, int opset) {
        return ASKED.computeIfAbsent(new Operator(domain, name, opset), Operators::ask);
    }

    /** A node without inputs is refused in any case; the words tell whether it is the operator that is unknown. */
    private static boolean ask(Operator operator) {
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain(operator.domain())
                        .setVersion(operator.opset()))
                .setGraph(GraphProto.newBuilder()
                        .setName("one")
                        .addNode(NodeProto.newBuilder()
                                .setDomain(operator.domain())
                                .setOpType(operator.name())
                                .addOutput("y"))
                        .addOutput(ValueInfoProto.newBuilder().setName("y")))
                .build();
        try (SessionOptions options = Ort.options()) {
            Ort.environment().createSession(model.toByteArray(), options).close();
            return true;
        } catch (OrtException e) {
            String words = OrtCall.words(e);
            return !words.contains("is not a registered function/op") && !words.contains("No Op registered for");
        }
    }
}
