package dev.graft.strategies.shot.episodic;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.train.StepDraft;

/** What a training step is an episode of. */
public record TrainingEpisodes(
        @Setting(byDefault = "20", about = "The classes of a training episode; at least 2.")
        int trainWay,

        @Setting(
                byDefault = "0",
                about =
                        "The support samples of each class of a training episode; 0 for as many as the scenario's episodes have.")
        int trainShots,

        @Setting(byDefault = "5", about = "The queries of each class of a training episode; at least 1.")
        int trainQueries,

        @Setting(
                byDefault = "any",
                about =
                        "Of which classes a training episode is: any, or those of one group, which is what stands before the slash in \"Greek/character01\".")
        Within within) {

    /** Of which classes a training episode is. */
    public enum Within {
        ANY,
        GROUP
    }

    public TrainingEpisodes {
        require(trainWay >= 2, "train-way must be at least 2, was %d", trainWay);
        require(trainShots >= 0, "train-shots must be at least 0, was %d", trainShots);
        require(trainQueries >= 1, "train-queries must be at least 1, was %d", trainQueries);
    }

    /** What training makes small in an episode. */
    @FunctionalInterface
    interface EpisodeObjective {
        Value of(StepDraft step, EpisodeShape episode);
    }

    /** Trains a network whose last layer has no part in it. */
    EpisodeTraining train(
            String strategy, Episodes seen, EmbeddingTraining how, EpisodeObjective objective, FitContext context) {
        BaseClasses base = BaseClasses.of(seen.base(), how.rotations());
        int shots = trainShots == 0 ? EpisodeFits.shots(seen) : trainShots;
        EpisodeShape shape = new EpisodeShape(trainWay, shots, trainQueries);
        EpisodeDraws draws = EpisodeDraws.of(strategy, base, shape, within);
        EmbeddingNetwork network =
                EmbeddingNetwork.of(strategy, how.of(), seen.network(), base.samples(), false, context);
        return EpisodeTraining.of(network, how, base, draws, step -> objective.of(step, shape), context);
    }
}
