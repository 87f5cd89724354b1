package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import java.util.Map;
import java.util.stream.LongStream;

/** Arithmetic, element by element; operands are broadcast as NumPy does. */
public interface Arithmetic extends Shaping {
    /** a + b. */
    default Value add(Value a, Value b) {
        return binary("Add", a, b);
    }

    default Value add(Value a, double b) {
        return b == 0 ? a : add(a, constant(b));
    }

    /** a - b. */
    default Value sub(Value a, Value b) {
        return binary("Sub", a, b);
    }

    default Value sub(double a, Value b) {
        return sub(constant(a), b);
    }

    /** a b. */
    default Value mul(Value a, Value b) {
        return binary("Mul", a, b);
    }

    default Value mul(Value a, double b) {
        return b == 1 ? a : mul(a, constant(b));
    }

    /** a / b. */
    default Value div(Value a, Value b) {
        return binary("Div", a, b);
    }

    default Value div(Value a, double b) {
        return div(a, constant(b));
    }

    /** a to the power of b. */
    default Value pow(Value a, Value b) {
        return binary("Pow", a, b);
    }

    default Value pow(Value a, double b) {
        return pow(a, constant(b));
    }

    /** a squared. */
    default Value square(Value a) {
        return mul(a, a);
    }

    /** The greater of a and b. */
    default Value max(Value a, Value b) {
        return binary("Max", a, b);
    }

    /** The lesser of a and b. */
    default Value min(Value a, Value b) {
        return binary("Min", a, b);
    }

    default Value neg(Value a) {
        return unary("Neg", a);
    }

    default Value abs(Value a) {
        return unary("Abs", a);
    }

    /** -1, 0 or 1. */
    default Value sign(Value a) {
        return unary("Sign", a);
    }

    default Value exp(Value a) {
        return unary("Exp", a);
    }

    /** The natural logarithm. */
    default Value log(Value a) {
        return unary("Log", a);
    }

    default Value sqrt(Value a) {
        return unary("Sqrt", a);
    }

    /** 1 / a. */
    default Value reciprocal(Value a) {
        return unary("Reciprocal", a);
    }

    default Value sin(Value a) {
        return unary("Sin", a);
    }

    default Value cos(Value a) {
        return unary("Cos", a);
    }

    default Value tanh(Value a) {
        return unary("Tanh", a);
    }

    /** 2/√π times the integral of e^-t² from 0 to a. */
    default Value erf(Value a) {
        return unary("Erf", a);
    }

    /** To the nearest whole number. */
    default Value round(Value a) {
        return unary("Round", a);
    }

    /** log(1 + e^a). */
    default Value softplus(Value a) {
        return unary("Softplus", a);
    }

    /** 1 / (1 + e^-a). */
    default Value sigmoid(Value a) {
        return unary("Sigmoid", a);
    }

    /**
     * 1 where a is positive, 0 elsewhere: HardSigmoid as steep as floats allow, which takes half the time of comparing and
     * choosing. Between 0 and 3e-39 it is less than 1.
     */
    default Value step(Value a) {
        Map<String, Attribute> steep = Map.of("alpha", Attribute.real(Float.MAX_VALUE), "beta", Attribute.real(0));
        return emit("HardSigmoid", steep, a.type(), a.sizes(), a);
    }

    default Value relu(Value a) {
        return unary("Relu", a);
    }

    /** One operand, and a result of its shape and type. */
    default Value unary(String op, Value a) {
        return emit(op, Map.of(), a.type(), a.sizes(), a);
    }

    /** Two operands of one type, broadcast. */
    default Value binary(String op, Value a, Value b) {
        return emit(op, Map.of(), a.type(), Broadcast.of(a.sizes(), b.sizes()), beside(a, b), beside(b, a));
    }

    /** A number without axes gets those of [.., n, 1]: ONNX Runtime 1.29 else goes element by element, 50 times slower. */
    private Value beside(Value a, Value b) {
        boolean isSlow = a.rank() == 0 && b.rank() > 1 && b.sizes()[b.rank() - 1] == 1;
        return isSlow ? reshape(a, LongStream.generate(() -> 1).limit(b.rank()).toArray()) : a;
    }
}
