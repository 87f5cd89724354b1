package dev.graft.onnx.graph;

import java.util.Arrays;
import java.util.Locale;

/** What the elements of a tensor are, by ONNX's names and numbers. */
public enum Type {
    /** Not said, or no tensor. */
    UNDEFINED(0, 0),
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    UINT16(4, 2),
    INT16(5, 2),
    INT32(6, 4),
    INT64(7, 8),
    STRING(8, 0),
    BOOL(9, 1),
    FLOAT16(10, 2),
    DOUBLE(11, 8),
    UINT32(12, 4),
    UINT64(13, 8),
    BFLOAT16(16, 2);

    private final int number;
    private final int bytes;

    Type(int number, int bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** The number in ONNX files. */
    public int number() {
        return number;
    }

    /** The size of an element; 0 where it has none of its own. */
    public int bytes() {
        return bytes;
    }

    /** Whether its elements are real numbers. */
    public boolean isReal() {
        return this == FLOAT || this == DOUBLE || isHalf();
    }

    /** Whether its elements are real numbers of 16 bits. */
    public boolean isHalf() {
        return this == FLOAT16 || this == BFLOAT16;
    }

    /** The type with this number; {@link #UNDEFINED} for complex numbers and those of 8 bits or fewer. */
    public static Type of(int number) {
        return Arrays.stream(values())
                .filter(type -> type.number == number)
                .findFirst()
                .orElse(UNDEFINED);
    }

    /** The type with ONNX's name, {@link #UNDEFINED} for the same. */
    public static Type of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(UNDEFINED);
    }

    /** The word in messages: "float". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
