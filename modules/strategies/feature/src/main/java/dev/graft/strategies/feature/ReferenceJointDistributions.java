package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.domains.Domains;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The classes that the nearest source sample gives to target samples after {@link JointDistributionAdaptation}, as cases of
 * "jda" hold them.
 */
public final class ReferenceJointDistributions implements ReferenceMethod {
    @Override
    public String name() {
        return "jda";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        require(
                parameters.text("kernel").equals("primal")
                        && parameters.text("classifier").equals("1-NN"),
                "the case is of the kernel \"%s\" and the classifier \"%s\"; primal and 1-NN are built",
                parameters.text("kernel"),
                parameters.text("classifier"));
        int[] truth = classes(inputs.vector("yt"));
        int turns = (int) parameters.number("iterations");
        int[][] supposed = IntStream.rangeClosed(1, turns)
                .mapToObj(turn -> supposed(inputs, parameters, turn))
                .toArray(int[][]::new);
        double[] accuracies =
                Arrays.stream(supposed).mapToDouble(one -> accuracy(one, truth)).toArray();
        return Map.of("target_pseudo_labels", supposed[turns - 1], "accuracy_per_iteration", accuracies);
    }

    private static int[] supposed(Values inputs, Values parameters, int turns) {
        Projection projection = new Projection(
                KernelForm.PRIMAL,
                "median",
                0,
                (int) parameters.number("n_components"),
                UnitLength.BOTH,
                Scale.UNIT_VARIANCE);
        JointDistributionAdaptation adaptation = new JointDistributionAdaptation(
                new JointDistributionAdaptation.Settings(parameters.number("lambda_"), turns, projection));
        int[] labels = classes(inputs.vector("ys"));
        List<String> names = IntStream.rangeClosed(
                        0, Arrays.stream(labels).max().orElse(0))
                .mapToObj(String::valueOf)
                .toList();
        Adaptation seen = new Adaptation(
                List.of(new Labelled(Dense.of(inputs.matrix("Xs")), Classes.of(names, labels))),
                new Target.Unlabelled(Dense.of(inputs.matrix("Xt"))),
                0.5);
        Domains domains = Domains.of(seen);
        Mapped mapped = adaptation.map(domains, seen, new Seeds(0), one -> nearest(domains.labels(), one));
        Scores.OfClasses scores =
                (Scores.OfClasses) nearest(domains.labels(), mapped).scores(MappedLearning.dense(mapped.target()));
        return IntStream.range(0, scores.size()).map(scores::best).toArray();
    }

    /** Is certain of the class of the nearest source sample. */
    private static Predictor nearest(Classes labels, Mapped mapped) {
        return samples -> {
            Matrix distances =
                    PairwiseDistances.squaredEuclidean(Domains.matrix("samples", samples.vectors()), mapped.source());
            double[][] certain = new double[samples.size()][labels.names().size()];
            for (int i = 0; i < certain.length; i++) {
                certain[i][labels.value(least(distances.row(i)))] = 1;
            }
            return new Scores.OfClasses(labels.names(), certain);
        };
    }

    private static int least(double... values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    private static double accuracy(int[] supposed, int... truth) {
        long right = IntStream.range(0, truth.length)
                .filter(i -> supposed[i] == truth[i])
                .count();
        return (double) right / truth.length;
    }

    private static int[] classes(double... values) {
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }
}
