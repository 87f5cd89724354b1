package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.Domains;
import dev.graft.domains.Gamma;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MatrixTooLarge;
import dev.graft.linalg.MemoryLimit;

/**
 * Settings of strategies that look for a projection in the space of a kernel.
 *
 * @param kernel the functions that the projection is made of
 * @param gamma of the Gaussian kernel, above 0, or "median"
 * @param landmarks how many samples stand for all in the Gaussian kernel; 0 for all
 * @param dimensions k, at least 1
 * @param unitLength which samples are scaled to length 1
 * @param scale how long the directions are
 */
public record Projection(
        @Setting(
                byDefault = "gaussian",
                about =
                        "What a dimension is: linear in the features with weights of features (primal) or of samples (linear), or made of Gaussian kernels at the samples.")
        KernelForm kernel,

        @Setting(byDefault = Gamma.MEDIAN, about = Gamma.ABOUT)
        String gamma,

        @Setting(
                byDefault = "0",
                about =
                        "How many samples the Gaussian kernel is made of, drawn from both domains (Nystroem): less time and memory; 0 is all of them.")
        int landmarks,

        @Setting(byDefault = "20", about = "How many dimensions, at least 1; no more are taken than the samples have.")
        int dimensions,

        @Setting(byDefault = "none", about = UnitLength.ABOUT)
        UnitLength unitLength,

        @Setting(
                byDefault = "unit-vectors",
                about =
                        "Whether what varies more counts more (unit-vectors, as published programs do), or all dimensions vary alike (unit-variance, the papers' constraint).")
        Scale scale) {
    public Projection {
        Gamma.check(gamma);
        Dimensions.check(dimensions);
        require(landmarks >= 0, "landmarks must be at least 0, was %s", landmarks);
    }

    /** Both domains in the space of the kernel. */
    KernelSpace space(Domains domains, Seeds seeds) {
        Matrix source = unitLength.before(domains.source());
        Matrix target = unitLength.before(domains.target());
        Matrix both = Matrix.vstack(source, target);
        return switch (kernel) {
            case PRIMAL -> KernelSpace.primal(both);
            case LINEAR -> KernelSpace.linear(both);
            case GAUSSIAN -> gaussian(both, source.rows(), seeds);
        };
    }

    private KernelSpace gaussian(Matrix both, int sources, Seeds seeds) {
        GaussianKernel gaussian = Gamma.kernel(gamma, both);
        if (landmarks > 0 && landmarks < both.rows()) {
            Matrix some = Landmarks.of(both, sources, landmarks, seeds.random(Axis.INITIALISATION));
            return KernelSpace.nystroem(gaussian, both, some);
        }
        try {
            MemoryLimit.check(both.rows(), both.rows());
        } catch (MatrixTooLarge tooLarge) {
            throw new GraftException(
                    "kernel: of %d samples, %s. Set landmarks to a smaller number of samples, 500 for instance, that stand for all."
                            .formatted(both.rows(), tooLarge.getMessage()),
                    tooLarge);
        }
        return KernelSpace.gaussian(gaussian, both);
    }
}
