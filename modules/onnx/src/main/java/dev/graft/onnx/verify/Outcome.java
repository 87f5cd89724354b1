package dev.graft.onnx.verify;

import java.util.Optional;

/**
 * How a case came out.
 *
 * @param errors none where nothing could be computed
 * @param problem why nothing could be; empty otherwise
 */
public record Outcome(String name, Optional<RelativeErrors> errors, String problem) {
    /** Whether all that was computed is this close to what is known. */
    public boolean passed(double tolerance) {
        return errors.filter(found -> found.worst().getValue() <= tolerance).isPresent();
    }
}
