package dev.graft.strategies.baseline;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
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
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.tune.NetworkWords;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The baseline without transfer: what can be learned from the target's visible labels alone. Where the scenario has a
 * backbone that can be trained, that is a network of the same architecture whose numbers are drawn anew, with learning rates
 * and a stop of its own; elsewhere it is the learner on raw vectors. Where no label is visible it guesses, every class with
 * the same probability.
 *
 * <p>Source of the comparison: K. He, R. Girshick, P. Dollar, "Rethinking ImageNet pre-training", ICCV 2019: scratch must
 * be trained as long as it takes, with normalisation and rates of its own, or what pre-training is worth is overstated.
 *
 * <p>Cost: with a network, per rate tried, up to {@code steps} steps of the whole of it: usually the dearest row of a table.
 */
public final class Scratch implements AdaptationStrategy {
    /** What is trained from scratch. */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about =
                            "What is trained: backbone, the architecture of the scenario's backbone drawn anew; learner, the learner on raw vectors; layers of a network, as \"conv-net\" or \"conv 32, pool, dense 64\"; or auto: backbone if there is one that can be trained, else learner.")
            List<String> network,

            @Setting(
                    byDefault = "0.001, 0.0003",
                    about = "Learning rates to try for a network; where no labels can be set aside the first is taken.")
            List<Double> rates,

            @Defaults({"steps: 1000", "steps-unvalidated: 300"})
            Recipe recipe) {
        public Settings {
            network = words(network).network();
            rates = Rates.checked("rates", rates);
        }

        NetworkWords words() {
            return words(network);
        }

        private static NetworkWords words(List<String> network) {
            return new NetworkWords(network, List.of(NetworkWords.AUTO, NetworkWords.BACKBONE, NetworkWords.LEARNER));
        }
    }

    private final Settings settings;

    public Scratch(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        List<String> classes = seen.classNames();
        return seen.targetLabels()
                .map(labels -> fit(labels, seen, context))
                .orElseGet(() -> Fitted.of(new Guess(classes)));
    }

    private Fitted fit(Labelled labels, Adaptation seen, FitContext context) {
        Random random = context.seeds().random(Seeds.Axis.INITIALISATION);
        Optional<Network> backbone = seen.network().filter(Network::isTrainable);
        NetworkWords words = settings.words();
        if (words.areLayers()) {
            return FromScratch.fit(
                    Networks.of(words.layers(), labels.samples(), seen.classNames(), random),
                    settings.rates(),
                    settings.recipe(),
                    labels,
                    context);
        }
        if (words.is(NetworkWords.BACKBONE) || (words.is(NetworkWords.AUTO) && backbone.isPresent())) {
            Architecture head = Architecture.parse("head", List.of());
            return FromScratch.fit(
                    Backbones.scratch(
                            backbone.orElseThrow(
                                    () -> new GraftException(
                                            "scratch: network: backbone needs a scenario with a backbone that can be trained. Allowed without: auto, learner, or layers.")),
                            seen.classNames(),
                            head,
                            random),
                    settings.rates(),
                    settings.recipe(),
                    labels,
                    context);
        }
        Pooled target = Pooled.equally(labels);
        return Fitted.of(context.learner().fit(target.data(), target.weights(), context.seeds()));
    }

    /** Finds {@link Scratch}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "scratch";
        }

        @Override
        public String summary() {
            return "Learn from the target's labels alone, without any transfer: the baseline of every comparison.";
        }

        @Override
        public Family family() {
            return Family.BASELINE;
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS);
        }

        @Override
        public Representation representation(Settings settings) {
            NetworkWords words = settings.words();
            return words.areLayers() || words.is(NetworkWords.LEARNER)
                    ? Representation.RAW_VECTORS
                    : Representation.NETWORK_INPUT;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "K. He, R. Girshick, P. Dollar, Rethinking ImageNet pre-training, ICCV 2019",
                    "https://arxiv.org/abs/1811.08883");
        }

        @Override
        public Scratch create(Settings settings) {
            return new Scratch(settings);
        }
    }
}
