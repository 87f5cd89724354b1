package dev.graft.domains;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What became of two domains: both in the plane, and how far apart they are, before and after. */
public final class DomainExhibits {
    private DomainExhibits() {}

    /**
     * Of the same samples before and after.
     *
     * @param what was done to them, in words that follow "before": "the mapping"
     */
    public static List<Exhibit> of(String what, TwoDomains before, TwoDomains after, Seeds seeds) {
        return List.of(
                new Exhibit.Table(
                        "How far the domains are apart",
                        List.of("domains", "proxy A-distance (0 to 2)", "CORAL distance"),
                        List.of(row("before " + what, before, seeds), row("after " + what, after, seeds))),
                Plane.of("Domains before " + what, before),
                Plane.of("Domains after " + what, after));
    }

    private static List<String> row(String which, TwoDomains domains, Seeds seeds) {
        OptionalDouble proxy = ProxyADistance.between(domains.source(), domains.target(), seeds);
        boolean covariances = domains.source().rows() > 1 && domains.target().rows() > 1;
        return List.of(
                which,
                proxy.isPresent() ? String.format(Locale.ROOT, "%.2f", proxy.getAsDouble()) : "too few samples",
                covariances
                        ? String.format(Locale.ROOT, "%.2e", CoralDistance.between(domains.source(), domains.target()))
                        : "too few samples");
    }
}
