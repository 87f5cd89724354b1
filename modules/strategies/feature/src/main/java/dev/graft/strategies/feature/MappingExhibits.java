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

    static List<Exhibit> of(Domains domains, Mapped mapped, Seeds seeds) {
        return List.of(
                distances(domains, mapped, seeds),
                Plane.of("Domains before the mapping", domains.source(), domains.target()),
                Plane.of("Domains after the mapping", mapped.source(), mapped.target()));
    }

    private static Exhibit distances(Domains domains, Mapped mapped, Seeds seeds) {
        return new Exhibit.Table(
                "How far the domains are apart",
                List.of("domains", "proxy A-distance (0 to 2)", "CORAL distance"),
                List.of(
                        row("as they are", domains.source(), domains.target(), seeds),
                        row("mapped", mapped.source(), mapped.target(), seeds)));
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
