package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

/** The learning rate of each step. */
public sealed interface Schedule {
    /**
     * The rate of a step.
     *
     * @param step counted from 1
     * @param steps how many there will be
     */
    double rate(int step, int steps);

    /** The same rate always. */
    record Constant(double rate) implements Schedule {
        public Constant {
            positive(rate);
        }

        @Override
        public double rate(int step, int steps) {
            return rate;
        }
    }

    /**
     * A rate that is multiplied again and again.
     *
     * @param every how many steps it stays the same
     * @param factor above 0
     */
    record Steps(double first, int every, double factor) implements Schedule {
        public Steps {
            positive(first);
            require(every > 0, "the number of steps must be above 0, was %d", every);
            require(factor > 0, "the factor must be above 0, was %s", factor);
        }

        @Override
        public double rate(int step, int steps) {
            int times = (step - 1) / every;
            return first * StrictMath.pow(factor, times);
        }
    }

    /**
     * Half a cosine from the first rate to 0 behind the last step. Source: Loshchilov and Hutter, SGDR (ICLR 2017),
     * equation 5, without restarts.
     */
    record Cosine(double first) implements Schedule {
        public Cosine {
            positive(first);
        }

        @Override
        public double rate(int step, int steps) {
            return first * (1 + StrictMath.cos(Math.PI * (step - 1) / steps)) / 2;
        }
    }

    /**
     * A rate that grows in equal parts, then what comes then.
     *
     * @param before how many steps it grows
     * @param then counted from the first step behind those
     */
    record WarmUp(int before, Schedule then) implements Schedule {
        public WarmUp {
            require(before > 0, "the number of steps must be above 0, was %d", before);
        }

        @Override
        public double rate(int step, int steps) {
            int rest = Math.max(1, steps - before);
            return step <= before ? then.rate(1, rest) * step / before : then.rate(step - before, rest);
        }
    }

    private static void positive(double rate) {
        require(rate > 0 && rate < Double.POSITIVE_INFINITY, "the learning rate must be above 0, was %s", rate);
    }
}
