package dev.graft.strategies.feature;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.domains.CoralDistance;
import dev.graft.domains.Domains;
import dev.graft.domains.ProxyADistance;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a mapping did: both domains in the plane, and how far apart they are, before and after. */
final class MappingExhibits {
    private MappingExhibits() {}

    /** Of all samples that were mapped. */
    static List<Exhibit> of(Domains domains, Mapped mapped, Seeds seeds) {
        return of(domains.source(), domains.target(), mapped.source(), mapped.target(), seeds);
    }

    /**
     * Of some samples, which are the same before and after.
     *
     * @param source {@code [n, d]}
     * @param target {@code [m, d]}
     * @param mappedSource {@code [n, k]}
     * @param mappedTarget {@code [m, k]}
     */
    static List<Exhibit> of(Matrix source, Matrix target, Matrix mappedSource, Matrix mappedTarget, Seeds seeds) {
        return List.of(
                new Exhibit.Table(
                        "How far the domains are apart",
                        List.of("domains", "proxy A-distance (0 to 2)", "CORAL distance"),
                        List.of(
                                row("as they are", source, target, seeds),
                                row("mapped", mappedSource, mappedTarget, seeds))),
                Plane.of("Domains before the mapping", source, target),
                Plane.of("Domains after the mapping", mappedSource, mappedTarget));
    }

    private static List<String> row(String which, Matrix source, Matrix target, Seeds seeds) {
        OptionalDouble proxy = ProxyADistance.between(source, target, seeds);
        boolean covariances = source.rows() > 1 && target.rows() > 1;
        return List.of(
                which,
                proxy.isPresent() ? String.format(Locale.ROOT, "%.2f", proxy.getAsDouble()) : "too few samples",
                covariances
                        ? String.format(Locale.ROOT, "%.2e", CoralDistance.between(source, target))
                        : "too few samples");
    }
}
