package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;

/**
 * A base learner that remembers: the probability of a class is its share among the k nearest samples, in Euclidean
 * distance on the vectors as they are. Where there are fewer than k samples, all of them vote.
 *
 * <p>Nothing is random. Of several samples equally near, the first is the nearest; where they are equally near at the end
 * of the k, which of them vote depends on the order of the samples alone. Weights are not honoured, but for samples of
 * weight 0, which are left out.
 *
 * <p>Cost: nothing to fit; O(n d) per prediction on n samples of d features, by Tribuo's {@link KNNTrainer}. Features must
 * be of comparable size: the widest decide which samples are near.
 *
 * <p>Source: T. Cover, P. Hart, "Nearest neighbor pattern classification", IEEE Transactions on Information Theory 13,
 * 1967, doi:10.1109/TIT.1967.1053964.
 */
public final class NearestNeighbours implements Learner {
    private final Settings settings;

    /**
     * The knob of {@link NearestNeighbours}.
     *
     * @param k at least 1
     */
    public record Settings(
            @Setting(byDefault = "1", about = "How many neighbours vote, at least 1; of fewer samples, all do.")
            int k) {
        public Settings {
            require(k >= 1, "k must be at least 1, was %d", k);
        }
    }

    public NearestNeighbours(Settings settings) {
        TribuoLog.quieten();
        this.settings = settings;
    }

    @Override
    public boolean honoursWeights() {
        return false;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        Problem problem = Problem.of(data, weights);
        if (problem.classes().size() == 1) {
            return OneClass.of(problem, data.classes());
        }
        return new ModelPredictor(
                trainer(Math.min(settings.k(), problem.size())).train(problem.table()),
                problem.columns(),
                UnaryOperator.identity(),
                data.classes().names(),
                Optional.empty());
    }

    private static Trainer<Label> trainer(int k) {
        return new KNNTrainer<>(
                k,
                new L2Distance(),
                1,
                new VotingCombiner(),
                KNNModel.Backend.THREADPOOL,
                NeighboursQueryFactoryType.BRUTE_FORCE);
    }
}
