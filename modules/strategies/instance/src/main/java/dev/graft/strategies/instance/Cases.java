package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.verify.Values;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Matrix;

/** What the reference cases of this family have in common. */
final class Cases {
    private Cases() {}

    /** The samples of both domains. */
    static DomainRows domains(Values inputs) {
        return new DomainRows(Matrix.of(inputs.matrix("Xs")), Matrix.of(inputs.matrix("Xt")));
    }

    /** Refuses cases with another kernel than the Gaussian one. */
    static void requireKernel(Values parameters) {
        require(
                parameters.text("kernel").equals("rbf"),
                "the kernel \"%s\" is not built, rbf is",
                parameters.text("kernel"));
    }
}
