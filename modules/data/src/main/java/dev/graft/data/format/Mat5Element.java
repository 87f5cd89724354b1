package dev.graft.data.format;

import dev.graft.core.GraftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * A variable of a MATLAB file as bytes, inflated, with every size in it checked: no element reaches beyond the one around
 * it and no array claims more values than it has bytes, so that who decodes it allocates no more than there is.
 *
 * <p>Source: The MathWorks, "MAT-File Format", the chapter on version 5: an element is a tag (type, size) and its data;
 * small ones are packed into the tag.
 *
 * @param readable whether it is made of numbers, texts and cells alone
 */
record Mat5Element(byte[] bytes, boolean readable) {
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int TAG = 8;
    private static final int CELL = 1;
    private static final int SPARSE = 5;
    private static final int OPAQUE = 17;
    /** Structs, objects, function handles, opaque ones. */
    private static final Set<Integer> UNREAD = Set.of(2, 3, 16, OPAQUE);

    private static final int DEEPEST = 16;

    /** The variables of a file by name. */
    static Map<String, Mat5Element> all(InputFile file, byte[] bytes, int from) {
        ByteBuffer all =
                ByteBuffer.wrap(bytes).order(bytes[from - 2] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        all.position(from);
        Map<String, Mat5Element> elements = new LinkedHashMap<>();
        long inflated = 0;
        try {
            while (all.hasRemaining()) {
                Element element = Element.next(all);
                if (element.type == COMPRESSED) {
                    byte[] plain = inflate(file, bytes, element, file.limit() - inflated);
                    inflated += plain.length;
                    add(elements, plain, all.order());
                } else {
                    byte[] plain = new byte[element.end - element.tag];
                    all.get(element.tag, plain);
                    add(elements, plain, all.order());
                }
                all.position(element.end);
            }
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
            throw damaged(file);
        }
        if (elements.isEmpty()) {
            throw damaged(file);
        }
        return elements;
    }

    private static GraftException damaged(InputFile file) {
        return file.bad("is cut off or damaged: a size in it is not that of what is there. Get it once more.");
    }

    private static byte[] inflate(InputFile file, byte[] bytes, Element element, long most) throws IOException {
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, element.data, element.end - element.data))) {
            byte[] plain = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - TAG));
            if (plain.length == most && in.read() >= 0) {
                throw file.tooLarge();
            }
            return plain;
        }
    }

    private static void add(Map<String, Mat5Element> elements, byte[] bytes, ByteOrder order) throws IOException {
        ByteBuffer plain = ByteBuffer.wrap(bytes).order(order);
        Element matrix = Element.next(plain);
        if (matrix.type != MATRIX) {
            throw new IOException("no matrix");
        }
        StringBuilder name = new StringBuilder();
        boolean readable = check(plain, matrix, name, 0);
        if (!name.isEmpty()) {
            elements.put(name.toString(), new Mat5Element(bytes, readable));
        }
    }

    /** Checks the sizes in a matrix; false if it holds what is not read. */
    private static boolean check(ByteBuffer in, Element matrix, StringBuilder name, int depth) throws IOException {
        if (matrix.data == matrix.end) {
            return true;
        }
        in.position(matrix.data);
        Element flags = Element.within(in, matrix);
        int kind = in.getInt(flags.data) & 0xff;
        in.position(flags.end);
        long values = kind == OPAQUE ? 0 : values(in, Element.within(in, matrix));
        Element called = Element.within(in, matrix);
        byte[] letters = new byte[called.size];
        in.get(called.data, letters);
        name.append(new String(letters, StandardCharsets.US_ASCII));
        in.position(called.end);
        if (UNREAD.contains(kind) || depth > DEEPEST) {
            return false;
        }
        if (kind != SPARSE && values > matrix.end - matrix.data) {
            throw new IOException("more values than bytes");
        }
        boolean readable = true;
        for (long i = 0; kind == CELL ? i < values : in.position() < matrix.end; i++) {
            Element part = Element.within(in, matrix);
            if (kind == CELL) {
                readable &= part.type == MATRIX && check(in, part, new StringBuilder(), depth + 1);
            }
            in.position(part.end);
        }
        return readable;
    }

    private static long values(ByteBuffer in, Element dimensions) throws IOException {
        long values = 1;
        for (int at = dimensions.data; at < dimensions.data + dimensions.size; at += Integer.BYTES) {
            int axis = in.getInt(at);
            if (axis < 0) {
                throw new IOException("a negative axis");
            }
            values = values > Integer.MAX_VALUE ? values : values * axis;
        }
        in.position(dimensions.end);
        return values;
    }

    /** Where an element lies: its tag, its data of {@code size} bytes, and the next one after the padding. */
    private record Element(int type, int tag, int data, int size, int end) {
        /** The element at the position, which stays. */
        static Element next(ByteBuffer in) throws IOException {
            int at = in.position();
            int first = in.getInt(at);
            boolean packed = first >>> 16 != 0;
            int type = packed ? first & 0xffff : first;
            int size = packed ? first >>> 16 : in.getInt(at + 4);
            int data = packed ? at + 4 : at + TAG;
            boolean padded = !packed && type != COMPRESSED && type != MATRIX;
            long end = packed ? at + (long) TAG : data + (padded ? (size + 7L) / 8 * 8 : size);
            if (size < 0 || (packed && size > 4) || end > in.limit()) {
                throw new IOException("an element reaches beyond the end");
            }
            return new Element(type, at, data, size, (int) end);
        }

        /** The same, which must end within another. */
        static Element within(ByteBuffer in, Element around) throws IOException {
            Element next = next(in);
            if (next.end > around.end) {
                throw new IOException("an element reaches beyond the one around it");
            }
            return next;
        }
    }
}
