package dev.graft.linalg;

/**
 * The numbers handed to a decomposition or a solver have no answer, or none that can be computed: a singular system, a
 * matrix that is not positive definite, an iteration that does not converge. The message says what was found and what
 * to change.
 */
public final class NumericalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NumericalFailure(String message) {
        super(message);
    }
}
