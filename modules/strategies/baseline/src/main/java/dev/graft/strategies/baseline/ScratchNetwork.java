package dev.graft.strategies.baseline;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import java.util.List;
import java.util.Set;

/**
 * A network written in a few lines, a small ConvNet unless another is given, trained from scratch on the target's visible
 * labels alone: beside {@link Scratch} it tells whether a backbone's architecture is too large for so few labels. Pictures
 * have the size of raw vectors, the scenario's {@code pixels}.
 *
 * <p>Source: the small ConvNet is that of O. Vinyals et al., "Matching networks for one shot learning", NeurIPS 2016,
 * section 4.1.1.
 */
public final class ScratchNetwork implements AdaptationStrategy {
    /** The network and its training. */
    public record Settings(
            @Setting(
                    byDefault = "conv-net",
                    about =
                            "Layers from the input on, without the last, linear one: conv-net, residual-conv-net, mlp, or a list as \"conv 32, pool, residual 64 /2, average, dense 64, dropout 0.5\".")
            List<String> network,

            @Setting(
                    byDefault = "0.003, 0.001",
                    about = "Learning rates to try; where no labels can be set aside the first is taken.")
            List<Double> rates,

            @Defaults({"steps: 1000", "steps-unvalidated: 300"})
            Recipe recipe) {
        public Settings {
            network = List.copyOf(network);
            rates = Rates.checked("rates", rates);
            Architecture.parse("network", network);
        }
    }

    private final Settings settings;

    public ScratchNetwork(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Labelled labels = seen.targetLabels().orElseThrow();
        return FromScratch.fit(
                Networks.of(
                        Architecture.parse("network", settings.network()),
                        labels.samples(),
                        seen.classNames(),
                        context.seeds().random(Seeds.Axis.INITIALISATION)),
                settings.rates(),
                settings.recipe(),
                labels,
                context);
    }

    /** Finds {@link ScratchNetwork}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "scratch-network";
        }

        @Override
        public String summary() {
            return "Train a small network of your own, from scratch, on the target's labels alone.";
        }

        @Override
        public Family family() {
            return Family.BASELINE;
        }

        @Override
        public Role role() {
            return Role.BASELINE;
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.TARGET_LABELS);
        }

        @Override
        public Representation representation(Settings settings) {
            return Representation.RAW_VECTORS;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "O. Vinyals, C. Blundell, T. Lillicrap, K. Kavukcuoglu, D. Wierstra,"
                            + " Matching networks for one shot learning, NeurIPS 2016",
                    "https://arxiv.org/abs/1606.04080");
        }

        @Override
        public ScratchNetwork create(Settings settings) {
            return new ScratchNetwork(settings);
        }
    }
}
