package dev.graft.onnx.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;

/**
 * The elements of a tensor in a file, which writes them as raw bytes or as a list of one of five kinds of number.
 *
 * <p>Source: onnx.proto, message TensorProto: which list holds which type.
 */
final class TensorBytes {
    private TensorBytes() {}

    /**
     * The tensor.
     *
     * @throws IllegalArgumentException if there are more or fewer elements than the shape says
     */
    static Tensor decode(TensorProto tensor, Type type) {
        Shape shape = Shape.of(
                tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
        return new Tensor(type, shape, tensor.hasRawData() ? tensor.getRawData() : listed(tensor, type));
    }

    private static ByteString listed(TensorProto tensor, Type type) {
        ByteBuffer bytes;
        switch (type) {
            case FLOAT -> {
                bytes = Tensor.littleEndian(tensor.getFloatDataCount(), type);
                tensor.getFloatDataList().forEach(bytes::putFloat);
            }
            case DOUBLE -> {
                bytes = Tensor.littleEndian(tensor.getDoubleDataCount(), type);
                tensor.getDoubleDataList().forEach(bytes::putDouble);
            }
            case INT64 -> {
                bytes = Tensor.littleEndian(tensor.getInt64DataCount(), type);
                tensor.getInt64DataList().forEach(bytes::putLong);
            }
            case UINT32, UINT64 -> {
                bytes = Tensor.littleEndian(tensor.getUint64DataCount(), type);
                tensor.getUint64DataList().forEach(element -> put(bytes, type, element));
            }
            default -> {
                bytes = Tensor.littleEndian(tensor.getInt32DataCount(), type);
                tensor.getInt32DataList().forEach(element -> put(bytes, type, element));
            }
        }
        return UnsafeByteOperations.unsafeWrap(bytes.flip());
    }

    private static void put(ByteBuffer bytes, Type type, long element) {
        switch (type.bytes()) {
            case 1 -> bytes.put((byte) element);
            case 2 -> bytes.putShort((short) element);
            case 4 -> bytes.putInt((int) element);
            default -> bytes.putLong(element);
        }
    }
}
