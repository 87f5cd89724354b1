package dev.graft.learners;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.math.optimisers.SGD;

/**
 * Logistic regression on dense rows, by Tribuo's {@link LinearSGDTrainer}.
 *
 * <p>Cost: O(n d classes) per pass over the data; memory for two copies of the data.
 */
final class LogisticRegression implements Training {
    /*
     * Training goes in rounds. A round is one training by Tribuo: averaged SGD [1, 2] with a constant step, from where
     * the round before it ended. Each round makes twice as many passes as the one before, with a step smaller by the
     * root of 2, so that steps fall with the root of time, as averaging wants [1, 3]. Rounds end when one no longer
     * lowers the penalised loss by more than TOLERANCE of it, or when the next would exceed the bound.
     *
     * The first step is 1 / L, where L bounds the curvature of the objective at an average row x: the Hessian of softmax
     * is at most 1/2 [4], so L = (|x|^2 + 1) / 2 + strength, the 1 for the intercept. A row of more than twice that
     * curvature, by its weight or its length, would be stepped over; it is split into copies that share its weight,
     * which leaves the objective as it is. At most n copies are added in all, whatever the weights.
     *
     * One example per step: Tribuo gives all examples of a minibatch their average weight, which forgets who had which.
     *
     * [1] Polyak, Juditsky: Acceleration of stochastic approximation by averaging. SIAM J. Control Optim., 1992.
     * [2] Bottou: Large-scale machine learning with stochastic gradient descent. COMPSTAT, 2010.
     * [3] Hazan, Kale: Beyond the regret minimization barrier. JMLR, 2014 (rounds of doubling length).
     * [4] Boehning: Multinomial logistic regression algorithm. Ann. Inst. Statist. Math., 1992.
     */
    private static final double TOLERANCE = 0.01;
    /** Three rounds, for data of which one pass is long. */
    private static final int PASSES_GRANTED = 7;
    /** So that small problems make passes enough for their average to mean something. */
    private static final int STEPS_OF_FIRST_ROUND = 500;

    private final Problem problem;
    private final Table table;
    private final double curvature;
    private final int passesOfFirstRound;

    /** The regression on a problem whose rows have been scaled. */
    LogisticRegression(Problem problem) {
        TribuoLog.quieten();
        this.problem = problem;
        double[] lengths = Arrays.stream(problem.rows())
                .mapToDouble(row -> 1 + row.squaredLength()) // the 1 stands for the intercept
                .toArray();
        double average = IntStream.range(0, lengths.length)
                        .mapToDouble(i -> problem.weights()[i] * lengths[i])
                        .sum()
                / lengths.length;
        int[] copies = IntStream.range(0, lengths.length)
                .map(i -> (int) Math.ceil(problem.weights()[i] * Math.max(1, lengths[i] / average) / 2))
                .toArray();
        this.table = problem.table(copies);
        this.curvature = average / 2;
        this.passesOfFirstRound = Math.max(1, STEPS_OF_FIRST_ROUND / table.size());
    }

    /**
     * {@inheritDoc} Rounds from zero until the loss stops falling.
     *
     * @param maxSteps of the rounds in all; {@link #PASSES_GRANTED} passes are always allowed
     */
    @Override
    public LinearSGDModel converge(double strength, int maxSteps, long seed) {
        long bound = Math.max(maxSteps, (long) PASSES_GRANTED * table.size());
        int passes = passesOfFirstRound;
        double step = firstStep(strength);
        LinearSGDModel best = round(strength, passes, step, null, seed);
        double loss = Loss.penalised(best.getWeightsCopy(), strength, problem);
        long steps = (long) passes * table.size();
        boolean falling = true;
        while (falling && steps + 2L * passes * table.size() <= bound) {
            passes *= 2;
            step /= Math.sqrt(2);
            LinearSGDModel next = round(strength, passes, step, best.getWeightsCopy(), seed + passes);
            double nextLoss = Loss.penalised(next.getWeightsCopy(), strength, problem);
            falling = nextLoss < loss * (1 - TOLERANCE);
            if (nextLoss < loss) {
                best = next;
                loss = nextLoss;
            }
            steps += (long) passes * table.size();
        }
        return best;
    }

    /** {@inheritDoc} One round. */
    @Override
    public DenseMatrix approach(double strength, @Nullable DenseMatrix start, long seed) {
        return round(strength, passesOfFirstRound, firstStep(strength), start, seed)
                .getWeightsCopy();
    }

    private LinearSGDModel round(double strength, int passes, double step, @Nullable DenseMatrix start, long seed) {
        StochasticGradientOptimiser decaying = new WeightDecay(strength, SGD.getSimpleSGD(step));
        StochasticGradientOptimiser optimiser = start == null ? decaying : new WarmStart(start, decaying);
        // a trainer's second training would draw another order: each gets a trainer of its own
        return new LinearSGDTrainer(new LogMulticlass(), new ParameterAveraging(optimiser), passes, -1, 1, seed)
                .train(table);
    }

    private double firstStep(double strength) {
        return 1 / (curvature + strength);
    }
}
