package dev.graft.learners;

/**
 * The smallest penalised loss of a problem, by a way that shares nothing with the one under test: full gradients with
 * Nesterov's acceleration, restarted when the loss rises, until the gradient vanishes.
 */
final class Optimum {
    private final Problem problem;
    private final double strength;
    private final int classes;
    private final int width;

    private Optimum(Problem problem, double strength) {
        this.problem = problem;
        this.strength = strength;
        this.classes = problem.classes().size();
        this.width = problem.width();
    }

    static double loss(Problem problem, double strength) {
        return new Optimum(problem, strength).descend();
    }

    private double descend() {
        double step = 1 / ((Scaling.LENGTH + 1) / 2 + strength);
        double[][] at = new double[classes][width + 1];
        double[][] before = at;
        double loss = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int iteration = 0; iteration < 20_000; iteration++) {
            double[][] ahead = new double[classes][width + 1];
            double[][] gradient = new double[classes][width + 1];
            double momentum = since / (since + 3.0);
            for (int c = 0; c < classes; c++) {
                for (int j = 0; j <= width; j++) {
                    ahead[c][j] = at[c][j] + momentum * (at[c][j] - before[c][j]);
                }
            }
            double next = lossAndGradient(ahead, gradient);
            since = next > loss ? 0 : since + 1;
            loss = next;
            before = at;
            at = ahead;
            double length = 0;
            for (int c = 0; c < classes; c++) {
                for (int j = 0; j <= width; j++) {
                    at[c][j] -= step * gradient[c][j];
                    length += gradient[c][j] * gradient[c][j];
                }
            }
            if (length < 1e-14) {
                return loss;
            }
        }
        throw new AssertionError("the reference has not converged");
    }

    private double lossAndGradient(double[][] w, double[][] gradient) {
        double loss = 0;
        for (int i = 0; i < problem.size(); i++) {
            double share = problem.weights()[i] / problem.size();
            double[] row = problem.rows()[i].toArray();
            double[] p = new double[classes];
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                double score = w[c][width];
                for (int j = 0; j < width; j++) {
                    score += w[c][j] * row[j];
                }
                p[c] = Math.exp(score);
                sum += p[c];
            }
            loss -= share * Math.log(p[problem.targets()[i]] / sum);
            for (int c = 0; c < classes; c++) {
                double error = share * (p[c] / sum - (c == problem.targets()[i] ? 1 : 0));
                for (int j = 0; j < width; j++) {
                    gradient[c][j] += error * row[j];
                }
                gradient[c][width] += error;
            }
        }
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                loss += strength / 2 * w[c][j] * w[c][j];
                gradient[c][j] += strength * w[c][j];
            }
        }
        return loss;
    }
}
