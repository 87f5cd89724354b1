package dev.graft.strategies.feature;

import dev.graft.core.seed.Seeds;
import dev.graft.domains.Domains;
import dev.graft.linalg.Matrix;

/** Both domains in the space of a kernel, ready to be projected, more than once if need be. */
final class Components {
    private final Projection settings;
    private final int sources;
    private final KernelSpace space;
    private final Directions directions;

    private Components(Projection settings, int sources, KernelSpace space) {
        this.settings = settings;
        this.sources = sources;
        this.space = space;
        this.directions = new Directions(space.rows());
    }

    static Components of(Projection settings, Domains domains, Seeds seeds) {
        return new Components(settings, domains.source().rows(), settings.space(domains, seeds));
    }

    /**
     * Both domains along the directions w that keep their variance while {@code ρ |w|² + factor · tr(Zᵀ M Z)} is small.
     *
     * @param discrepancy M
     * @param ridge ρ, above 0
     */
    Mapped keepingSmall(Discrepancy discrepancy, double factor, double ridge) {
        Matrix u = space.rows().transposeTimes(discrepancy.f()).scale(Math.sqrt(factor));
        Matrix w = directions.leading(u, ridge, settings.dimensions(), settings.scale());
        Matrix z = settings.unitLength().after(space.rows().times(w));
        return new Mapped(
                        z.rowRange(0, sources),
                        z.rowRange(sources, z.rows()),
                        settings.unitLength().around(space.map().apply(w)))
                .with(Dimensions.exhibit(settings.dimensions(), w.columns(), "the samples vary in no more directions"));
    }
}
