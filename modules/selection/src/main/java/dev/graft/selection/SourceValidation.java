package dev.graft.selection;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.measure.Measure;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well source samples are predicted that the fit did not see: the lower, the better.
 *
 * <pre>
 * V = -1/m sum_i ln p_i(y_i)        in [0, 16.1], over m source samples set aside
 * </pre>
 *
 * <p>Of each source a fifth of each class is set aside, drawn from the seeds of the trial; the fits see the rest, also that of
 * the candidate that is taken.
 *
 * <p>It knows nothing of the target: it is right where the domains are alike, and where they are not it likes best what adapts
 * least. A predictor takes the samples as samples of the target, so for strategies that map each domain by a map of its own
 * the value says little.
 *
 * <p>Source: none; it is what is left when no target sample may judge. The loss is cut as {@link Measure#LOG_LOSS} is.
 */
final class SourceValidation {
    private static final double SHARE = 0.2;

    /** Seeds of its own: what is set aside has nothing to do with what else is drawn of the sources. */
    private static final int ASIDE = 0x5e7;

    private SourceValidation() {}

    /**
     * Fits on four fifths of the sources, judged on the rest.
     *
     * @throws GraftException if no class has samples enough to set one aside
     */
    static Judged of(Adaptation seen, Seeds seeds) {
        Random random = seeds.trial(ASIDE).random(Axis.SOURCE);
        List<Labelled> rest = new ArrayList<>();
        List<Labelled> aside = new ArrayList<>();
        for (Labelled source : seen.sources()) {
            boolean[] drawn = drawn(source.classes(), random);
            rest.add(source.select(where(drawn, false)));
            aside.add(source.select(where(drawn, true)));
        }
        if (aside.stream().allMatch(source -> source.size() == 0)) {
            throw new GraftException("source-validation: no class of the source has 3 samples, of which one could be"
                    + " set aside. Give it more, or take entropy.");
        }
        Adaptation fitted = new Adaptation(rest, seen.target(), seen.targetWeight(), seen.network(), seen.classNames());
        return new Judged(fitted, loss(aside));
    }

    private static boolean[] drawn(Classes classes, Random random) {
        List<List<Integer>> byClass = new ArrayList<>();
        classes.names().forEach(name -> byClass.add(new ArrayList<>()));
        IntStream.range(0, classes.size())
                .forEach(i -> byClass.get(classes.value(i)).add(i));
        boolean[] drawn = new boolean[classes.size()];
        for (List<Integer> samples : byClass) {
            Collections.shuffle(samples, random);
            samples.stream().limit(Math.round(SHARE * samples.size())).forEach(i -> drawn[i] = true);
        }
        return drawn;
    }

    private static int[] where(boolean[] flags, boolean value) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
    }

    private static ToDoubleFunction<Predictor> loss(List<Labelled> aside) {
        return predictor -> {
            double sum = 0;
            int count = 0;
            for (Labelled source : aside) {
                if (source.size() > 0) {
                    sum += source.size() * Measure.LOG_LOSS.of(predictor.scores(source.samples()), source.labels());
                    count += source.size();
                }
            }
            return sum / count;
        };
    }
}
