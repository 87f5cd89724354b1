package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;

/** The subspaces of two domains: as many principal components of each. */
record Subspaces(PrincipalComponents source, PrincipalComponents target) {
    /** Why there are not more. */
    static final String NO_MORE = "one of the domains varies in no more directions";

    /** At most so many of each; as many as the domain has that varies in fewer directions. */
    static Subspaces of(Matrix source, Matrix target, int most) {
        return new Subspaces(
                        PrincipalComponents.of("source", source, most), PrincipalComponents.of("target", target, most))
                .first(most);
    }

    /** How many there are of each. */
    int count() {
        return source.count();
    }

    /** The first of them, at most so many. */
    Subspaces first(int most) {
        int count = Math.min(most, Math.min(source.count(), target.count()));
        return new Subspaces(source.first(count), target.first(count));
    }
}
