package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Preset;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.model.StandardInput;
import dev.graft.onnx.train.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which network a strategy trains, and what of it: what strategies that train on several domains have in common. */
public record NetworkSettings(
        @Setting(
                byDefault = "auto",
                about =
                        "What is trained: backbone, the scenario's backbone with a new head; layers of a network, as \"conv-net\", \"mlp\" or \"conv 32, pool, dense 64\"; or auto: backbone if there is one that can be trained, else conv-net for pictures and mlp for vectors. Baselines also know learner, the scenario's learner.")
        List<String> network,

        @Setting(
                byDefault = "raw",
                about =
                        "What a network of layers is given: raw, pixels or raw vectors; or features, what the scenario's backbone makes of samples, computed once. auto is layers where this is features.")
        Input input,

        @Setting(
                byDefault = "none",
                about =
                        "What of a backbone stays frozen: none, all, a share of its layers from the input on (0.5), a node or value with everything in front of it, or names of parameters or nodes with * (fire2*).")
        List<String> freeze,

        @Setting(
                byDefault = "",
                about =
                        "Layers of the new head of a backbone in front of its last, linear one, as \"dense 256\"; empty for none.")
        List<String> head,

        @Setting(
                byDefault = "0.1",
                about = "What the learning rate of a backbone is of that of its new head; above 0, at most 1.")
        double backboneRate) {
    private static final List<String> WORDS = List.of(NetworkWords.AUTO, NetworkWords.BACKBONE, NetworkWords.LEARNER);

    /** What a network of layers is given. */
    public enum Input {
        /** Pixels, or raw vectors. */
        RAW,
        /** What the backbone makes of them. */
        FEATURES
    }

    public NetworkSettings {
        network = new NetworkWords(network, WORDS).network();
        freeze = new Freezing(freeze).words();
        head = List.copyOf(head);
        Architecture.parse("head", head);
        require(
                backboneRate > 0 && backboneRate <= 1,
                "backbone-rate must be above 0 and at most 1, was %s",
                backboneRate);
        require(
                input == Input.RAW || !network.equals(List.of(NetworkWords.BACKBONE)),
                "input: features are what layers are given, and network is backbone; write network: mlp");
    }

    /** Whether it is the scenario's learner, and nothing is trained here. */
    public boolean isLearner() {
        return words().is(NetworkWords.LEARNER);
    }

    /** Throws where a network is to be trained and the scenario's learner is named. */
    public void requireNetwork() {
        require(
                !isLearner(),
                "network: a learner is not trained by steps; allowed are auto, backbone, or layers as conv-net or mlp");
    }

    /** As what the strategy is to be handed the samples. */
    public Representation representation() {
        if (isLearner() || input == Input.FEATURES) {
            return Representation.FEATURES;
        }
        return words().areLayers() ? Representation.RAW_VECTORS : Representation.NETWORK_INPUT;
    }

    /**
     * The network before it is trained. Vectors reach its layers with mean 0 and deviation 1 over all samples of the portions.
     *
     * @param portions what it is to be trained on, at least one
     * @throws GraftException if there is no backbone where one is named, the layers do not fit the samples, or a number of a
     *     vector is missing or infinite
     */
    public Model model(Adaptation seen, List<Portion> portions, FitContext context) {
        return model(seen.network(), seen.classNames(), portions, context);
    }

    /**
     * The same for what a scenario of another kind shows.
     *
     * @param scenarios its backbone
     * @param outputs the names of the scores, as many as there are
     */
    public Model model(Optional<Network> scenarios, List<String> outputs, List<Portion> portions, FitContext context) {
        Random random = context.seeds().random(Seeds.Axis.INITIALISATION);
        Optional<Network> backbone = takesBackbone() ? scenarios.filter(Network::isTrainable) : Optional.empty();
        if (backbone.isPresent()) {
            return Backbones.pretrained(backbone.get(), outputs, Architecture.parse("head", head), random);
        }
        if (words().is(NetworkWords.BACKBONE)) {
            throw new GraftException(
                    "network: backbone needs a scenario with a backbone that can be trained. Allowed without: auto, or layers as conv-net or mlp.");
        }
        Samples samples = portions.get(0).samples();
        Model model = Networks.of(layers(samples), samples, outputs, random);
        if (samples instanceof Images) {
            return model;
        }
        Moments moments = Moments.of(portions);
        return StandardInput.of(model, moments.mean(), moments.deviation());
    }

    /** Whether it is the scenario's backbone that is trained, where there is one that can be. */
    public boolean takesBackbone() {
        return input == Input.RAW && !words().areLayers();
    }

    /** The layers that are trained where it is no backbone. */
    public Architecture layers(Samples samples) {
        if (words().areLayers()) {
            return words().layers();
        }
        Preset preset = samples instanceof Images ? Preset.CONV_NET : Preset.MLP;
        return Architecture.parse("network", List.of(preset.word()));
    }

    /** What of a model is trained, and how fast. */
    public List<Parameter> parameters(Model model) {
        return new Freezing(freeze)
                .trained(model).stream()
                        .map(parameter -> isOfBackbone(model, parameter)
                                ? new Parameter(parameter.name(), backboneRate * parameter.rate(), parameter.decays())
                                : parameter)
                        .toList();
    }

    private static boolean isOfBackbone(Model model, Parameter parameter) {
        return model.backbone().isPresent() && !parameter.name().startsWith(Backbones.HEAD);
    }

    /** Whether running statistics of norms follow the batches: those of a backbone stay. */
    public boolean statistics(Model model) {
        return model.backbone().isEmpty();
    }

    private NetworkWords words() {
        return new NetworkWords(network, WORDS);
    }
}
