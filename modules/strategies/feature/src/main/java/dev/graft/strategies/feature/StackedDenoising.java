package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Blas;
import dev.graft.linalg.NumericalFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Marginalised stacked denoising autoencoders: layers that reconstruct samples of all domains from what is left of them when
 * features are dropped, in closed form; features that stand for each other come out alike.
 *
 * <pre>  h⁰ = x,   hˡ = tanh(Wˡ hˡ⁻¹ + bˡ),   Wˡ, bˡ = argmin E Σ_i |hˡ⁻¹_i - W h̃ˡ⁻¹_i - b|² + λ |W|²
 *  learned from (h⁰, h¹, ..., hᴸ)</pre>
 *
 * <p>where each feature of h̃ is dropped with probability p; see {@link DenoisingLayer}. All visible samples take part, labelled
 * or not. Assumes features that occur together where they mean the same, as words do. Time per layer O(n d² + d³) for n
 * samples of d features, and O(d²) for each sample that is mapped; memory some matrices {@code [d, d]} and {@code [n, d]}. Not
 * for a few dense features: nothing is redundant in them. The representation is long: a learner needs a strong penalty.
 *
 * <p>Of more than {@code features} features, so many of the most frequent are reconstructed, from random parts of all of the
 * same size, on average; later layers have only these.
 *
 * <p>Source: M. Chen, Z. Xu, K. Weinberger, F. Sha, Marginalized denoising autoencoders for domain adaptation, ICML 2012:
 * equations 3 to 8, section 3.3 for many features; the ridge is that of their code.
 */
public final class StackedDenoising implements AdaptationStrategy {
    private final Settings settings;

    public StackedDenoising(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of marginalised stacked denoising autoencoders.
     *
     * @param corruption p, in [0, 1)
     * @param ridge λ, at least 0
     */
    public record Settings(
            @Setting(byDefault = "0.5", about = "How probable it is that a feature is dropped, at least 0, below 1.")
            double corruption,

            @Setting(byDefault = "5", about = "How many layers, at least 1.")
            int layers,

            @Setting(byDefault = "1e-5", about = "Ridge of each reconstruction, at least 0.")
            double ridge,

            @Setting(
                    byDefault = "5000",
                    about = "How many features are reconstructed, at least 1: the most frequent, where there are more.")
            int features,

            @Setting(
                    byDefault = "all",
                    about =
                            "What is learned from: the input and all layers, the last layer, or the input and the last.")
            DenoisingStack.Representation representation) {
        public Settings {
            require(corruption >= 0 && corruption < 1, "corruption must be in [0, 1), was %s", corruption);
            require(layers >= 1, "layers must be at least 1, was %d", layers);
            require(ridge >= 0 && Double.isFinite(ridge), "ridge must be at least 0, was %s", ridge);
            require(
                    corruption > 0 || ridge > 0,
                    "corruption and ridge must not both be 0: some features would be told by nothing");
            require(features >= 1, "features must be at least 1, was %d", features);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        DenoisingStack stack = stack(visible(seen), context);
        CommonSpace space = new CommonSpace(Collections.nCopies(seen.sources().size(), stack), stack);
        return space.fitted(space.learn(seen, context), seen, context);
    }

    /** The samples of all domains. */
    private static Design visible(Adaptation seen) {
        Samples sources = seen.sources().stream()
                .map(Labelled::samples)
                .reduce(Samples::vectorsWith)
                .orElseThrow();
        Design.of("source", sources);
        Design.of("target", seen.targetSamples());
        return Design.of("samples", sources.vectorsWith(seen.targetSamples()));
    }

    private DenoisingStack stack(Design visible, FitContext context) {
        int width = Math.min(settings.features(), visible.columns());
        DenoisingMemory.check(visible.rows(), width, visible.columns());
        List<DenoisingLayer> layers = new ArrayList<>();
        Design below = visible;
        for (int l = 0; l < settings.layers(); l++) {
            context.checkCancelled();
            context.progress("denoising layer", l, settings.layers());
            DenoisingLayer layer = layer(below, width, context);
            layers.add(layer);
            below = l + 1 < settings.layers() ? new DenseDesign(layer.hidden(below)) : below;
        }
        return new DenoisingStack(layers, settings.representation());
    }

    private DenoisingLayer layer(Design below, int width, FitContext context) {
        try {
            return width == below.columns()
                    ? DenoisingLayer.of(below, settings.corruption(), settings.ridge())
                    : DenoisingLayer.of(
                            below,
                            FrequentFeatures.of(below.counts(), width),
                            FrequentFeatures.parts(
                                    below.columns(), width, context.seeds().random(Axis.INITIALISATION)),
                            settings.corruption(),
                            settings.ridge());
        } catch (NumericalFailure singular) {
            throw new GraftException(
                    "msda: features cannot be reconstructed, some are combinations of others: %s. Raise ridge or corruption."
                            .formatted(singular.getMessage()),
                    singular);
        }
    }

    /** Finds {@link StackedDenoising}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "msda";
        }

        @Override
        public String summary() {
            return "Marginalised denoising autoencoders, stacked: features that stand for each other come out alike.";
        }

        @Override
        public Family family() {
            return Family.FEATURE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Chen, Xu, Weinberger, Sha: Marginalized denoising autoencoders for domain adaptation. ICML 2012",
                    "https://arxiv.org/abs/1206.4683");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public StackedDenoising create(Settings settings) {
            return new StackedDenoising(settings);
        }
    }
}
