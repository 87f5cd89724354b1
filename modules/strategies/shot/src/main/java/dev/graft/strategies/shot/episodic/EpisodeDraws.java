package dev.graft.strategies.shot.episodic;

import dev.graft.core.GraftException;
import dev.graft.onnx.tune.Composition;
import dev.graft.strategies.shot.episodic.BaseClasses.BaseClass;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Training episodes (Snell et al., algorithm 1): classes are drawn without replacement, and of each the support and the queries
 * without replacement.
 *
 * @param pools what the classes of an episode are drawn of, one of them each time, by how many classes it has
 */
record EpisodeDraws(EpisodeShape shape, List<List<BaseClass>> pools) implements Composition {
    EpisodeDraws {
        pools = List.copyOf(pools);
    }

    /**
     * Draws of a base.
     *
     * @param strategy for messages
     * @throws GraftException if there are not enough classes, or samples of them: what was found, and what to do
     */
    static EpisodeDraws of(String strategy, BaseClasses base, EpisodeShape shape, TrainingEpisodes.Within within) {
        List<BaseClass> enough = base.with(shape.ofClass());
        List<List<BaseClass>> all =
                within == TrainingEpisodes.Within.GROUP ? BaseClasses.grouped(enough) : List.of(enough);
        List<List<BaseClass>> pools =
                all.stream().filter(pool -> pool.size() >= shape.way()).toList();
        if (pools.isEmpty()) {
            int most = all.stream().mapToInt(List::size).max().orElse(0);
            throw new GraftException(
                    "%s: the base%s has %d classes%s of %d samples or more, and %d-way training episodes with %d support samples and %d queries of each class need %d. %s"
                            .formatted(
                                    strategy,
                                    within == TrainingEpisodes.Within.GROUP ? ", in the largest of its groups," : "",
                                    most,
                                    base.isTurned() ? ", turned ones included," : "",
                                    shape.ofClass(),
                                    shape.way(),
                                    shape.shots(),
                                    shape.queries(),
                                    shape.way(),
                                    advice(most)));
        }
        return new EpisodeDraws(shape, pools);
    }

    private static String advice(int most) {
        String way = most >= 2 ? "Set train-way to %d or less, or take".formatted(most) : "Take";
        return way + " fewer samples of a class: train-shots, train-queries.";
    }

    @Override
    public int rows() {
        return shape.rows();
    }

    @Override
    public int[] next(Random random) {
        List<BaseClass> pool = pool(random);
        int[] episode = new int[rows()];
        int[] classes = drawn(pool.size(), shape.way(), random);
        for (int c = 0; c < classes.length; c++) {
            int[] members = pool.get(classes[c]).members();
            int[] of = drawn(members.length, shape.ofClass(), random);
            for (int i = 0; i < of.length; i++) {
                int row = i < shape.shots()
                        ? c * shape.shots() + i
                        : (shape.way() * shape.shots()) + c * shape.queries() + i - shape.shots();
                episode[row] = members[of[i]];
            }
        }
        return episode;
    }

    private List<BaseClass> pool(Random random) {
        int place = random.nextInt(pools.stream().mapToInt(List::size).sum());
        for (List<BaseClass> pool : pools) {
            if (place < pool.size()) {
                return pool;
            }
            place -= pool.size();
        }
        throw new AssertionError("a place among all is in one of them");
    }

    /** So many different numbers of 0 .. of - 1, in random order. */
    private static int[] drawn(int of, int number, Random random) {
        int[] all = IntStream.range(0, of).toArray();
        for (int i = 0; i < number; i++) {
            int other = i + random.nextInt(of - i);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        return IntStream.of(all).limit(number).toArray();
    }
}
