package dev.graft.core.verify;

import dev.graft.core.verify.Quantities.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Computes cases of methods and compares with what is known. Immutable. */
public final class MethodVerifier {
    private final List<ReferenceMethod> methods;

    /** A verifier of these methods. */
    public MethodVerifier(List<ReferenceMethod> methods) {
        this.methods = List.copyOf(methods);
    }

    /** A verifier of the methods on the class path. */
    public static MethodVerifier onClassPath() {
        return new MethodVerifier(ServiceLoader.load(ReferenceMethod.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Computes a case; what the method throws is the problem of the result. */
    public CaseResult verify(MethodCase known) {
        Optional<ReferenceMethod> method = methods.stream()
                .filter(one ->
                        known.method().equals(one.name()) || known.method().startsWith(one.name() + "_"))
                .max(Comparator.comparingInt(one -> one.name().length()));
        if (method.isEmpty()) {
            return CaseResult.of(known.name(), "not built yet");
        }
        try {
            return compared(known, method.get());
        } catch (RuntimeException e) {
            return CaseResult.of(known.name(), e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static CaseResult compared(MethodCase known, ReferenceMethod method) {
        Map<String, Quantity> expected = Quantities.of(known.expected());
        Map<String, Quantity> found = Quantities.of(method.of(known.inputs(), known.parameters()));
        Map<String, Double> errors = new TreeMap<>();
        expected.forEach((name, quantity) -> {
            Agreement agreement = method.agreement(quantity.key());
            if (agreement != Agreement.ANY) {
                errors.put(name, error(quantity, Optional.ofNullable(found.get(name)), agreement));
            }
        });
        if (errors.isEmpty()) {
            return CaseResult.of(known.name(), "\"expected\" has nothing to compare");
        }
        boolean agrees = errors.values().stream().allMatch(error -> error <= known.tolerance());
        return new CaseResult(known.name(), agrees, errors, "");
    }

    private static double error(Quantity expected, Optional<Quantity> found, Agreement agreement) {
        return found.filter(quantity -> quantity.shape().equals(expected.shape()))
                .map(quantity -> agreement.error(quantity.values(), expected.values()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
