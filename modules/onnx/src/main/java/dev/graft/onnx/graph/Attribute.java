package dev.graft.onnx.graph;

import java.util.Arrays;
import java.util.List;

/** A constant of a node that is part of what it computes. */
public sealed interface Attribute {
    /** A whole number. */
    record Whole(long value) implements Attribute {}

    /** A real number. */
    record Real(float value) implements Attribute {}

    /** A word. */
    record Word(String value) implements Attribute {}

    /** Whole numbers. */
    record Wholes(List<Long> values) implements Attribute {
        public Wholes {
            values = List.copyOf(values);
        }
    }

    /** Real numbers. */
    record Reals(List<Float> values) implements Attribute {
        public Reals {
            values = List.copyOf(values);
        }
    }

    /** Words. */
    record Words(List<String> values) implements Attribute {
        public Words {
            values = List.copyOf(values);
        }
    }

    /** A tensor. */
    record Constant(Tensor tensor) implements Attribute {}

    /** The graph inside an If, Loop or Scan; it may use values of the graph around it. */
    record Body(Graph graph) implements Attribute {}

    static Attribute whole(long value) {
        return new Whole(value);
    }

    static Attribute real(double value) {
        return new Real((float) value);
    }

    static Attribute word(String value) {
        return new Word(value);
    }

    static Attribute wholes(long... values) {
        return new Wholes(Arrays.stream(values).boxed().toList());
    }
}
