package dev.graft.onnx.graph;

import static dev.graft.core.Require.require;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Numbers with a shape, row-major, as bytes in little-endian order. Immutable; weights are shared, never copied. */
public final class Tensor {
    private final Type type;
    private final Shape shape;
    private final ByteString bytes;

    Tensor(Type type, Shape shape, ByteString bytes) {
        require(shape.elements() * type.bytes() == bytes.size(), "%d bytes are no %s%s", bytes.size(), type, shape);
        this.type = type;
        this.shape = shape;
        this.bytes = bytes;
    }

    public static Tensor of(float[] values, long... shape) {
        ByteBuffer buffer = littleEndian(values.length, Type.FLOAT);
        buffer.asFloatBuffer().put(values);
        return new Tensor(Type.FLOAT, Shape.of(shape), UnsafeByteOperations.unsafeWrap(buffer));
    }

    public static Tensor of(long[] values, long... shape) {
        ByteBuffer buffer = littleEndian(values.length, Type.INT64);
        buffer.asLongBuffer().put(values);
        return new Tensor(Type.INT64, Shape.of(shape), UnsafeByteOperations.unsafeWrap(buffer));
    }

    /**
     * Elements as a model computed them.
     *
     * @param values in little-endian order, from position 0 to the limit; not changed any more
     */
    public static Tensor of(Type type, ByteBuffer values, long... shape) {
        return new Tensor(type, Shape.of(shape), UnsafeByteOperations.unsafeWrap(values));
    }

    static ByteBuffer littleEndian(int elements, Type type) {
        return ByteBuffer.allocate(Math.multiplyExact(elements, type.bytes())).order(ByteOrder.LITTLE_ENDIAN);
    }

    public Type type() {
        return type;
    }

    public Shape shape() {
        return shape;
    }

    /** The bytes, in the order of ONNX's {@code raw_data}. */
    ByteString bytes() {
        return bytes;
    }

    /** The elements of a tensor of real numbers; those of 64 bits are rounded. */
    public float[] floats() {
        require(type.isReal(), "%s are no real numbers", type);
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.size() / type.bytes()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = switch (type) {
                case FLOAT16 -> half(buffer.getShort());
                case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort() << 16);
                case DOUBLE -> (float) buffer.getDouble();
                default -> buffer.getFloat();
            };
        }
        return floats;
    }

    /** The elements of a tensor of whole numbers or truth values (1 or 0). */
    public long[] wholes() {
        require(!type.isReal() && type.bytes() > 0, "%s are no whole numbers", type);
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long[] wholes = new long[bytes.size() / type.bytes()];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = switch (type) {
                case INT8 -> buffer.get();
                case UINT8, BOOL -> Byte.toUnsignedLong(buffer.get());
                case INT16 -> buffer.getShort();
                case UINT16 -> Short.toUnsignedLong(buffer.getShort());
                case INT32 -> buffer.getInt();
                case UINT32 -> Integer.toUnsignedLong(buffer.getInt());
                default -> buffer.getLong();
            };
        }
        return wholes;
    }

    /** The number that 16 bits stand for: sign, 5 bits of exponent with bias 15, 10 of fraction (IEEE 754 binary16). */
    static float half(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24f;
        } else {
            magnitude = Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && type == that.type
                && shape.equals(that.shape)
                && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, shape, bytes);
    }

    @Override
    public String toString() {
        return type + " " + shape;
    }
}
