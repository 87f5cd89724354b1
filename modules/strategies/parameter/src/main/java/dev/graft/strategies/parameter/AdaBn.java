package dev.graft.strategies.parameter;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.tune.DomainStatistics;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portions;
import dev.graft.onnx.tune.StagedTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adaptive batch normalisation: a network is trained on the labels that there are, then each of its batch norms takes the means and
 * variances of the target's samples, and nothing else changes.
 *
 * <p>Norm after norm, from the input on, each in the network whose norms in front have been replaced: exact, where the paper's
 * algorithm 1 does not say. Assumes that the domains differ in what a norm takes away: brightness, contrast, the gain of a microphone. Cost:
 * that of the training; then for each norm a pass of the target's samples as far as to it.
 *
 * <p>Source: Y. Li, N. Wang, J. Shi, J. Liu, X. Hou, Revisiting batch normalization for practical domain adaptation, 2016, algorithm
 * 1.
 */
public final class AdaBn implements AdaptationStrategy {
    private final Settings settings;

    /** The network. */
    public record Settings(NetworkTraining training) {
        public Settings {
            training.of().requireNetwork();
        }
    }

    public AdaBn(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        StagedTraining training =
                settings.training().run("labels", seen, Portions.labelled(seen), Objective.ofLabels(), context);
        if (DomainStatistics.norms(training.model()).isEmpty()) {
            throw new GraftException(
                    "adabn: %s has no batch norm whose statistics could be the target's. Take a network that has, as conv-net, or \"norm, dense 128, norm\"."
                            .formatted(training.model().name()));
        }
        List<DomainStatistics.Replaced> replaced = new ArrayList<>();
        training.replace(DomainStatistics.of(training.model(), Portions.target(seen), context, replaced));
        return training.fitted(table(replaced));
    }

    private static Exhibit table(List<DomainStatistics.Replaced> replaced) {
        return new Exhibit.Table(
                "Statistics of the norms, replaced by the target's",
                List.of("norm", "channels", "mean shift, in deviations", "variance after / before, median"),
                replaced.stream()
                        .map(norm -> List.of(
                                norm.norm(),
                                Integer.toString(norm.means()[0].length),
                                String.format(Locale.ROOT, "%.2f", shift(norm)),
                                String.format(Locale.ROOT, "%.2f", ratio(norm))))
                        .toList());
    }

    private static double shift(DomainStatistics.Replaced norm) {
        return IntStream.range(0, norm.means()[0].length)
                .mapToDouble(c -> Math.abs(norm.means()[1][c] - norm.means()[0][c])
                        / Math.sqrt(norm.variances()[0][c] + Float.MIN_NORMAL))
                .average()
                .orElse(0);
    }

    private static double ratio(DomainStatistics.Replaced norm) {
        double[] ratios = IntStream.range(0, norm.means()[0].length)
                .mapToDouble(c -> norm.variances()[1][c] / (norm.variances()[0][c] + Float.MIN_NORMAL))
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    /** Finds {@link AdaBn}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "adabn";
        }

        @Override
        public String summary() {
            return "Adaptive batch normalisation: the norms of a trained network take the statistics of the target.";
        }

        @Override
        public Family family() {
            return Family.PARAMETER;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Representation representation(Settings settings) {
            return settings.training().of().representation();
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Y. Li, N. Wang, J. Shi, J. Liu, X. Hou, Revisiting batch normalization for practical domain adaptation, 2016",
                    "https://arxiv.org/abs/1603.04779");
        }

        @Override
        public AdaBn create(Settings settings) {
            return new AdaBn(settings);
        }
    }
}
