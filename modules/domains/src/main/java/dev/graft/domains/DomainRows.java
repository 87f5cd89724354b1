package dev.graft.domains;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * What weights by density ratio are computed from: samples of both domains, without labels, in one feature space. Sparse
 * samples stay sparse.
 *
 * @param source {@code [n, d]}, those of all sources
 * @param target {@code [m, d]}, all that are visible, labelled or not
 */
public record DomainRows(Rows source, Rows target) {
    public DomainRows {
        if (source.columns() != target.columns()) {
            throw new GraftException(
                    "samples: those of the source have %d features and those of the target %d; a density ratio needs one feature space. Map both to one."
                            .formatted(source.columns(), target.columns()));
        }
    }

    /**
     * The samples of an adaptation.
     *
     * @throws GraftException if a domain has no sample, a value is missing, or the widths differ
     */
    public static DomainRows of(Adaptation seen) {
        Samples source = source(seen);
        Samples target = target(seen);
        boolean sparse = source instanceof Sparse && target instanceof Sparse;
        return new DomainRows(
                FiniteRows.of(sparse ? source : source.vectors(), "source"),
                FiniteRows.of(sparse ? target : target.vectors(), "target"));
    }

    /** The samples of all sources. */
    public static Samples source(Adaptation seen) {
        return joined(seen.sources().stream().map(Labelled::samples).toList(), "source");
    }

    /** The visible target samples: those with a visible label, then the others. */
    public static Samples target(Adaptation seen) {
        List<Samples> sets = new ArrayList<>();
        seen.targetLabels().map(Labelled::samples).ifPresent(sets::add);
        sets.add(seen.target().unlabelled());
        return joined(sets, "target");
    }

    private static Samples joined(List<Samples> sets, String side) {
        List<Samples> filled = sets.stream().filter(set -> set.size() > 0).toList();
        if (filled.isEmpty()) {
            throw new GraftException(
                    "samples of the %s: there is none, and source samples are weighed by what both domains look like. Let some be visible, labelled or not."
                            .formatted(side));
        }
        return filled.stream().reduce(Samples::vectorsWith).orElseThrow();
    }
}
