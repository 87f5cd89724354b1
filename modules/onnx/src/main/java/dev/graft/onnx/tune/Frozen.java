package dev.graft.onnx.tune;

import dev.graft.core.Fingerprint;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** What the numbers of some parameters are, as a hash: equal before and after a training that froze them. */
public final class Frozen {
    private static final int DIGITS = 16;

    private Frozen() {}

    /** 16 hexadecimal digits of SHA-256. */
    public static String hash(Model model, Collection<String> parameters) {
        Fingerprint fingerprint = new Fingerprint();
        for (String name : new TreeSet<>(parameters)) {
            Tensor tensor =
                    Optional.ofNullable(model.graph().initialisers().get(name)).orElseThrow();
            fingerprint.add(name);
            for (float number : tensor.floats()) {
                fingerprint.add(Float.floatToRawIntBits(number));
            }
        }
        return fingerprint.hex().substring(0, DIGITS);
    }
}
