package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What strategies of optimal transport have in common: a plan between source and target samples, or between some source samples
 * and the target samples where all would be too many; the source goes where its mass goes, the target stays as it is.
 */
final class TransportLearning {
    private TransportLearning() {}

    /** The check of the setting {@code most-samples}. */
    static void requireMostSamples(int mostSamples) {
        require(mostSamples >= 0, "most-samples must be at least 0, was %s", mostSamples);
    }

    /**
     * Transports and learns.
     *
     * @param mostSamples of the source for the plan, 0 for all
     */
    static Fitted fit(
            Adaptation seen, FitContext context, int mostSamples, Function<Pairs, Transported> transport) {
        return MappedLearning.fit(seen, context, domains -> {
            Pairs all = Pairs.of(domains, seen);
            int[] planned = planned(all.source().rows(), mostSamples, context.seeds());
            Transported transported = transport.apply(planned.length < all.source().rows() ? all.select(planned) : all);
            Matrix source = Followers.of(all.source(), planned, transported.source());
            return Mapped.toTarget(source, all.target()).with(transported.exhibit());
        });
    }

    /** Which source samples the plan is made of, ascending. */
    private static int[] planned(int samples, int mostSamples, Seeds seeds) {
        int[] order = IntStream.range(0, samples).toArray();
        if (mostSamples == 0 || samples <= mostSamples) {
            return order;
        }
        Random random = seeds.random(Axis.SOURCE);
        for (int i = 0; i < mostSamples; i++) {
            int other = i + random.nextInt(samples - i);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return Arrays.stream(order).limit(mostSamples).sorted().toArray();
    }
}
