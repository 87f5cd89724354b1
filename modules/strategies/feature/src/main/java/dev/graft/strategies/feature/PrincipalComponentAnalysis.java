package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;

/**
 * Projects both domains onto the principal components that they have together, then learns there from the source and the
 * visible target labels.
 *
 * <pre>  X = [Xs; Xt],   x̄ the mean of its rows,   P the k first eigenvectors of cov(X)
 *  Zs = (Xs - x̄) P,   Zt = (Xt - x̄) P</pre>
 *
 * <p>Assumes that what the domains share varies more than what sets them apart: nothing here looks at which domain a sample
 * is of. Symmetric. Time O(N d min(N, d)) for N samples of d features together, memory O(N d). The baseline of methods that
 * look for a common space: not where the difference between the domains is itself a large variance, which the first
 * component then is.
 *
 * <p>Source: Pearson: On lines and planes of closest fit to systems of points in space, Philosophical Magazine 2(11), 1901; as
 * a baseline of adaptation in Long et al. 2013 (see {@link JointDistributionAdaptation}), whose k is the default. Deviation:
 * k is no more than there are directions in which the samples vary; the exhibit says so.
 */
public final class PrincipalComponentAnalysis implements AdaptationStrategy {
    private final Settings settings;

    public PrincipalComponentAnalysis(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of principal component analysis.
     *
     * @param dimensions k, at least 1
     * @param unitLength which samples are scaled to length 1
     */
    public record Settings(
            @Setting(
                    byDefault = "100",
                    about = "How many components, at least 1; no more are taken than the samples have.")
            int dimensions,

            @Setting(byDefault = "none", about = UnitLength.ABOUT)
            UnitLength unitLength) {
        public Settings {
            Dimensions.check(dimensions);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(seen, context, domains -> map(domains.source(), domains.target()));
    }

    /** Both domains, {@code [n, d]} and {@code [m, d]}, on their components. */
    Mapped map(Matrix source, Matrix target) {
        Matrix both = settings.unitLength().before(Matrix.vstack(source, target));
        PrincipalComponents components = PrincipalComponents.of("domains together", both, settings.dimensions());
        TargetMap map = settings.unitLength().around(components.map());
        return new Mapped(map.of(source), map.of(target), map)
                .with(Dimensions.exhibit(
                        settings.dimensions(), components.count(), "the samples vary in no more directions"));
    }

    /** Finds {@link PrincipalComponentAnalysis}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "pca";
        }

        @Override
        public String summary() {
            return "Project both domains onto the principal components that they have together.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Pearson: On lines and planes of closest fit to systems of points in space. Philosophical Magazine 2(11), 1901",
                    "https://doi.org/10.1080/14786440109462720");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public PrincipalComponentAnalysis create(Settings settings) {
            return new PrincipalComponentAnalysis(settings);
        }
    }
}
