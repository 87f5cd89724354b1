package dev.graft.core.benefit;

import dev.graft.core.seed.Seeds;
import java.util.Arrays;
import java.util.Random;

/**
 * The draws of a paired bootstrap over held-out samples and seeds: each is the same for every contender and budget, so that
 * differences between them vary as little as they really do.
 *
 * <ul>
 *   <li>Held-out samples are drawn with replacement: a weight says how often each was.
 *   <li>Seeds are few. Resampling 3 or 5 of them gives intervals that are far too short, so their deviations from the mean are
 *       multiplied instead (multiplier bootstrap, E. Mammen, Bootstrap and wild bootstrap for high dimensional linear models,
 *       Annals of Statistics 21, 1993), by normals whose common scale is drawn too, as that of Student's t is: with S seeds the
 *       mean varies as t with S - 1 degrees of freedom times its standard error.
 * </ul>
 */
final class Draws {
    /** So many that the ends of a 95 % interval rest on 50 of them each. */
    static final int COUNT = 2000;

    private final double[][] normals;
    private final double[][] scales;

    /** The draws for so many seeds; the same for the same number. */
    Draws(int seeds) {
        normals = new double[COUNT][seeds];
        scales = new double[COUNT][seeds];
        Random random = new Seeds(-1).random(Seeds.Axis.BOOTSTRAP);
        for (int draw = 0; draw < COUNT; draw++) {
            double squares = 0;
            for (int s = 0; s < seeds; s++) {
                normals[draw][s] = random.nextGaussian();
                scales[draw][s] = s == 0 ? 0 : Math.sqrt(s / squares); // s + 1 seeds have s degrees of freedom
                double other = random.nextGaussian();
                squares += other * other;
            }
        }
    }

    /**
     * How often each of so many held-out samples is drawn.
     *
     * @param set which samples these are among those that are drawn apart from each other, from 0
     */
    static double[] weights(int draw, int samples, int set) {
        Random random = new Seeds(draw + (long) COUNT * set).random(Seeds.Axis.BOOTSTRAP);
        double[] weights = new double[samples];
        for (int i = 0; i < samples; i++) {
            weights[random.nextInt(samples)]++;
        }
        return weights;
    }

    /**
     * How far the mean over seeds is off in a draw; 0 for a single seed, of which nobody knows.
     *
     * @param seeds their numbers
     * @param values one for each
     */
    double deviation(int draw, int[] seeds, double[] values) {
        int count = seeds.length;
        if (count < 2) {
            return 0;
        }
        double mean = Arrays.stream(values).sum() / count;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += normals[draw][seeds[i]] * (values[i] - mean);
        }
        return scales[draw][count - 1] * sum / Math.sqrt(count * (count - 1.0));
    }
}
