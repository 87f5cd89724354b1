package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.domains.DomainExhibits;
import dev.graft.domains.Domains;
import dev.graft.domains.TwoDomains;
import dev.graft.linalg.Blas;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MatrixTooLarge;
import dev.graft.linalg.NumericalFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What strategies that map samples have in common: both domains come into one space, the base learner learns there from the
 * source and the visible target labels, and other target samples follow when they are asked about. A learner that honours no
 * weights counts all of these samples alike.
 */
final class MappedLearning {
    private MappedLearning() {}

    /**
     * Maps and learns.
     *
     * @throws GraftException if the samples cannot be mapped, or a matrix would not fit into the memory; in words
     */
    static Fitted fit(Adaptation seen, FitContext context, Function<Domains, Mapped> mapping) {
        Blas.threads(context.threads());
        Domains domains = Domains.of(seen);
        Mapped mapped = mapped(domains, mapping);
        context.checkCancelled();
        Predictor learned = learn(domains.labels(), mapped, seen, context);
        List<Exhibit> shown = DomainExhibits.of(
                "the mapping",
                new TwoDomains(domains.source(), domains.target()),
                new TwoDomains(mapped.source(), mapped.target()),
                context.seeds());
        List<Exhibit> exhibits =
                Stream.concat(shown.stream(), mapped.exhibits().stream()).toList();
        return new Fitted(List.of(new MappedPredictor(learned, mapped.ofTarget())), exhibits);
    }

    private static Mapped mapped(Domains domains, Function<Domains, Mapped> mapping) {
        try {
            return mapping.apply(domains);
        } catch (MatrixTooLarge | NumericalFailure failure) {
            throw new GraftException("mapping: " + failure.getMessage(), failure);
        }
    }

    /** The base learner on mapped samples. */
    static Predictor learn(Classes labels, Mapped mapped, Adaptation seen, FitContext context) {
        Pooled pooled = Pooled.equally(new Labelled(dense(mapped.source()), labels))
                .with(mappedLabels(mapped.target(), seen), seen.targetWeight());
        return context.learner().fit(pooled.data(), pooled.weights(), context.seeds());
    }

    /** The visible target labels, with their samples where the mapping put them: in front of the others. */
    private static Optional<Labelled> mappedLabels(Matrix target, Adaptation seen) {
        return seen.targetLabels().map(labelled -> {
            int[] first = IntStream.range(0, labelled.size()).toArray();
            return new Labelled(dense(target).select(first), labelled.labels());
        });
    }

    /** A matrix as samples. */
    static Dense dense(Matrix x) {
        return Dense.of(x.toArray());
    }
}
