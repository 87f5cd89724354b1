package dev.graft.onnx.runtime;

import static dev.graft.core.Require.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Numbers that go through a model, row-major.
 *
 * @param values from position 0 to the limit; of inputs, {@link #direct} so that ONNX Runtime reads them in place
 */
public record Floats(FloatBuffer values, long... shape) {
    public Floats {
        long product = 1;
        for (long size : shape) {
            product *= size;
        }
        require(values.limit() == product, "%d values do not fill a shape of %d", values.limit(), product);
    }

    /** Numbers from Java's memory, copied. */
    public static Floats of(float[] values, long... shape) {
        return new Floats(direct(values.length).put(values).rewind(), shape);
    }

    /** Native memory for this many numbers. */
    public static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        float[] copy = new float[values.limit()];
        values.get(0, copy);
        return copy;
    }
}
