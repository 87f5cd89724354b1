package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.graft.core.GraftException;
import java.nio.file.Path;

/** A tensor alone in a file, as ONNX's backend tests have their inputs and outputs. */
public final class TensorFile {
    private TensorFile() {}

    /**
     * The tensor of a file.
     *
     * @throws GraftException if the file cannot be read, or holds no tensor of numbers
     */
    public static Tensor read(Path file) {
        try {
            TensorProto tensor = TensorProto.parseFrom(GraphFile.bytes(file));
            Type type = Type.of(tensor.getDataType());
            if (type.bytes() == 0) {
                throw new GraftException(
                        "%s: no tensor of numbers, but of the type %s. Write it as TensorProto in float32."
                                .formatted(file, type));
            }
            return TensorBytes.decode(tensor, type);
        } catch (InvalidProtocolBufferException e) {
            throw new GraftException(
                    "%s: no tensor, or only a part of one. Write it as ONNX's TensorProto.".formatted(file), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new GraftException(
                    "%s: no tensor: %s. Write it as ONNX's TensorProto.".formatted(file, e.getMessage()), e);
        }
    }
}
