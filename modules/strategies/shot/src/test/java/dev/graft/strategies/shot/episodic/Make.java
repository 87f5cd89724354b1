package dev.graft.strategies.shot.episodic;

import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.Recipe;
import java.util.List;

/**
 * Strategies with small settings, each as the one before but for what is named.
 *
 * @param shots 0 for those of the scenario
 */
record Make(List<String> network, int steps, int way, int shots, int queries, boolean rotations, List<String> augment) {
    static Make small() {
        return new Make(List.of("dense 16"), 20, 3, 0, 2, false, List.of());
    }

    Make of(String... layers) {
        return new Make(List.of(layers), steps, way, shots, queries, rotations, augment);
    }

    Make steps(int number) {
        return new Make(network, number, way, shots, queries, rotations, augment);
    }

    Make way(int classes) {
        return new Make(network, steps, classes, shots, queries, rotations, augment);
    }

    Make turned() {
        return new Make(network, steps, way, shots, queries, true, augment);
    }

    Make augmented(String... words) {
        return new Make(network, steps, way, shots, queries, rotations, List.of(words));
    }

    EmbeddingTraining training() {
        return new EmbeddingTraining(
                new NetworkSettings(network, NetworkSettings.Input.RAW, List.of("none"), List.of(), 0.1),
                steps,
                0.01,
                Recipe.Rule.ADAMW,
                0.0001,
                Recipe.Course.COSINE,
                augment,
                rotations);
    }

    TrainingEpisodes episodes() {
        return new TrainingEpisodes(way, shots, queries, TrainingEpisodes.Within.ANY);
    }

    PrototypicalNetwork protonet() {
        return new PrototypicalNetwork(new PrototypicalNetwork.Settings(episodes(), training()));
    }

    MatchingNetwork matching(MatchingNetwork.Embed embed, double sharpness) {
        return new MatchingNetwork(new MatchingNetwork.Settings(embed, sharpness, episodes(), training()));
    }

    SiameseNetwork siamese() {
        return new SiameseNetwork(new SiameseNetwork.Settings(way, TrainingEpisodes.Within.ANY, training()));
    }

    /** The one with this id. */
    EpisodeStrategy of(Id id) {
        return switch (id) {
            case PROTONET -> protonet();
            case MATCHING -> matching(MatchingNetwork.Embed.NETWORK, 10);
            case SIAMESE -> siamese();
        };
    }

    /** The strategies that train. */
    enum Id {
        PROTONET,
        MATCHING,
        SIAMESE
    }
}
