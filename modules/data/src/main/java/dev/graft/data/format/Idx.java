package dev.graft.data.format;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An array of unsigned bytes in the IDX format, which MNIST is in: two zero bytes, the type, the number of axes, the
 * axes as big-endian integers, the values. May be gzipped.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits", 1998, yann.lecun.com.
 *
 * @param shape at least one axis
 * @param values row-major
 */
public record Idx(int[] shape, byte[] values) {
    private static final int UNSIGNED_BYTE = 0x08;

    /**
     * Reads a file.
     *
     * @throws GraftException if the file is none of these, is cut off, or has bytes left over
     */
    public static Idx read(InputFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.remaining() < 4 || bytes.getShort() != 0) {
            throw file.bad("is no IDX file: it does not begin with two zero bytes.");
        }
        int type = bytes.get();
        if (type != UNSIGNED_BYTE) {
            throw file.bad("holds values of type 0x%02x; only unsigned bytes (0x08) are read.".formatted(type));
        }
        int axes = bytes.get();
        if (axes < 1 || bytes.remaining() < 4 * axes) {
            throw file.bad("is cut off within its header of %d axes. Get it once more.".formatted(axes));
        }
        int[] shape = new int[axes];
        for (int axis = 0; axis < axes; axis++) {
            shape[axis] = bytes.getInt();
        }
        long expected = Arrays.stream(shape).anyMatch(axis -> axis < 0) ? Long.MAX_VALUE : Numbers.size(shape);
        if (expected != bytes.remaining()) {
            throw file.bad("has %d bytes of values, its header %s says %s. Get it once more."
                    .formatted(bytes.remaining(), Arrays.toString(shape), expected < 1L << 31 ? expected : "far more"));
        }
        return new Idx(shape, Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit()));
    }

    /** The values as grey images; there must be three axes: number, height, width. */
    public Images images() {
        require(shape.length == 3, "%d axes are no images", shape.length);
        int pixels = shape[1] * shape[2];
        return Images.over(
                shape[0],
                row -> new Image(shape[1], shape[2], 1, Arrays.copyOfRange(values, row * pixels, (row + 1) * pixels)));
    }
}
