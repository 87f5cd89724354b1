package dev.graft.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One NumPy array: the magic string, a version (1, 2 or 3), the length of the header, the header (a Python dictionary of
 * type, order and shape), the values.
 *
 * <p>Source: NEP 1, "A simple file format for NumPy arrays".
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)([a-zA-Z])(\\d*)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\s]*)\\)");

    private Npy() {}

    static Numbers read(InputFile file, String name, InputStream in) throws IOException {
        String header = header(file, name, in);
        Matcher type = TYPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher dimensions = SHAPE.matcher(header);
        if (!type.find() || !order.find() || !dimensions.find()) {
            throw file.bad("array \"%s\": its header is not understood: %s.".formatted(name, header.strip()));
        }
        char kind = type.group(2).charAt(0);
        requireNumbers(file, name, kind, type.group(2) + type.group(3));
        int bytes = Integer.parseInt(type.group(3));
        int[] shape = shape(file, name, dimensions.group(1));
        file.requireRoom(Numbers.size(shape));
        long expected = Numbers.size(shape) * bytes;
        byte[] content = in.readNBytes((int) expected);
        if (content.length < expected || in.read() >= 0) {
            throw file.bad("array \"%s\": its header says %d bytes, there are %s. Get the file once more."
                    .formatted(name, expected, content.length < expected ? content.length : "more"));
        }
        ByteBuffer values = ByteBuffer.wrap(content)
                .order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[content.length / bytes];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(values, kind, bytes);
        }
        return order.group(1).equals("True")
                ? new Numbers(reversed(shape), numbers).transposed()
                : new Numbers(shape, numbers);
    }

    private static String header(InputFile file, String name, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length))) {
            throw file.bad("array \"%s\" is no NumPy array: its first bytes are others.".formatted(name));
        }
        int version = start[MAGIC.length];
        ByteBuffer length = ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(version == 1 ? 2 : 4), 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        int size = length.getInt();
        if (version < 1 || version > 3 || size < 0 || size > LONGEST_HEADER) {
            throw file.bad("array \"%s\": version %d with a header of %d bytes, expected 1 to 3 and at most %d."
                    .formatted(name, version, size, LONGEST_HEADER));
        }
        return new String(in.readNBytes(size), StandardCharsets.UTF_8);
    }

    private static void requireNumbers(InputFile file, String name, char kind, String type) {
        if (kind == 'O') {
            throw file.bad(
                    "array \"%s\" holds Python objects: they are pickled, and reading a pickle can run any program. Save numbers: %s=numpy.asarray(%s, dtype=float)."
                            .formatted(name, name, name));
        }
        if (!Stream.of("b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8")
                .anyMatch(type::equals)) {
            throw file.bad("array \"%s\" holds values of type %s, expected whole numbers (i, u) or f4, f8. Convert it."
                    .formatted(name, type));
        }
    }

    private static int[] shape(InputFile file, String name, String axes) {
        try {
            int[] shape = Stream.of(axes.split(",", -1))
                    .map(String::strip)
                    .filter(axis -> !axis.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return shape.length == 0 ? new int[] {1} : shape;
        } catch (NumberFormatException e) {
            throw file.bad("array \"%s\" has an axis too long to be read: (%s).".formatted(name, axes));
        }
    }

    private static int[] reversed(int[] shape) {
        int[] reversed = new int[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            reversed[axis] = shape[shape.length - 1 - axis];
        }
        return reversed;
    }

    private static double number(ByteBuffer values, char kind, int bytes) {
        if (kind == 'f') {
            return bytes == 4 ? values.getFloat() : values.getDouble();
        }
        boolean signed = kind == 'i';
        return switch (bytes) {
            case 1 -> signed ? values.get() : Byte.toUnsignedInt(values.get());
            case 2 -> signed ? values.getShort() : Short.toUnsignedInt(values.getShort());
            case 4 -> signed ? values.getInt() : Integer.toUnsignedLong(values.getInt());
            default -> signed ? values.getLong() : unsigned(values.getLong());
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (double) (bits >>> 1) * 2;
    }
}
