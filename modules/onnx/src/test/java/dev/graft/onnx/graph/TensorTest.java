package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {
    /** All 65,536, against the definition of binary16 in powers of two. */
    @Test
    void everyNumberOf16BitsIsDecoded() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            int exponent = (bits >> 10) & 31;
            double fraction = (bits & 1023) / 1024.0;
            double magnitude = exponent == 0
                    ? fraction * Math.pow(2, -14)
                    : exponent == 31
                            ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                            : (1 + fraction) * Math.pow(2, exponent - 15);
            double expected = bits >= 1 << 15 ? -magnitude : magnitude;
            assertThat(Float.compare(Tensor.half((short) bits), (float) expected))
                    .isZero();
        }
    }

    @Test
    void realNumbersAreReadFromRawBytesAndFromLists() {
        assertThat(decode(Type.FLOAT16, raw(0x00, 0x3c, 0x00, 0xc0)).floats()).containsExactly(1, -2);
        assertThat(decode(Type.FLOAT16, TensorProto.newBuilder().addAllInt32Data(List.of(0x3c00, 0xc000)))
                        .floats())
                .containsExactly(1, -2);
        assertThat(decode(Type.BFLOAT16, raw(0x80, 0x3f, 0x40, 0xc0)).floats()).containsExactly(1, -3);
        assertThat(decode(Type.FLOAT, TensorProto.newBuilder().addAllFloatData(List.of(1.5f, -2f)))
                        .floats())
                .containsExactly(1.5f, -2);
        assertThat(decode(Type.DOUBLE, TensorProto.newBuilder().addAllDoubleData(List.of(0.1, 2.0)))
                        .floats())
                .containsExactly(0.1f, 2);
    }

    @Test
    void wholeNumbersAreReadFromRawBytesAndFromLists() {
        assertThat(decode(Type.INT8, raw(0xff, 0x01)).wholes()).containsExactly(-1, 1);
        assertThat(decode(Type.UINT8, raw(0xff, 0x01)).wholes()).containsExactly(255, 1);
        assertThat(decode(Type.INT16, raw(0xff, 0xff, 0x02, 0x00)).wholes()).containsExactly(-1, 2);
        assertThat(decode(Type.UINT16, raw(0xff, 0xff, 0x02, 0x00)).wholes()).containsExactly(65535, 2);
        assertThat(decode(Type.BOOL, TensorProto.newBuilder().addAllInt32Data(List.of(1, 0)))
                        .wholes())
                .containsExactly(1, 0);
        assertThat(decode(Type.INT32, TensorProto.newBuilder().addAllInt32Data(List.of(-7, 7)))
                        .wholes())
                .containsExactly(-7, 7);
        assertThat(decode(Type.UINT32, TensorProto.newBuilder().addAllUint64Data(List.of(4294967295L, 1L)))
                        .wholes())
                .containsExactly(4294967295L, 1);
        assertThat(decode(Type.INT64, TensorProto.newBuilder().addAllInt64Data(List.of(-9L, 1L << 40)))
                        .wholes())
                .containsExactly(-9, 1L << 40);
    }

    @Test
    void elementsThatDoNotFillTheShapeAreRefused() {
        assertThatThrownBy(() -> decode(Type.FLOAT, raw(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 bytes are no float[2]");
    }

    private static TensorProto.Builder raw(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return TensorProto.newBuilder().setRawData(ByteString.copyFrom(raw));
    }

    private static Tensor decode(Type type, TensorProto.Builder tensor) {
        return TensorBytes.decode(tensor.setDataType(type.number()).addDims(2).build(), type);
    }
}
