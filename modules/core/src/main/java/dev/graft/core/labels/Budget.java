package dev.graft.core.labels;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many target labels a strategy may see.
 *
 * <p>Draws are nested: for one seed, what a smaller budget shows a larger one shows too. A class with fewer samples than
 * asked for gives all it has.
 */
public sealed interface Budget {
    /** {@code labels} of each class. */
    record PerClass(int labels) implements Budget {
        public PerClass {
            require(labels >= 0, "a budget must be at least 0 labels per class, was %d", labels);
        }

        @Override
        public int[] draw(Labels pool, Random random) {
            require(pool instanceof Classes, "a budget per class needs class labels");
            Classes classes = (Classes) pool;
            int[] seen = new int[classes.names().size()];
            return IntStream.of(permutation(pool.size(), random))
                    .filter(sample -> seen[classes.value(sample)]++ < labels)
                    .toArray();
        }

        @Override
        public double size() {
            return labels;
        }

        @Override
        public String toString() {
            return labels + " per class";
        }
    }

    /** {@code labels} in all. */
    record Count(int labels) implements Budget {
        public Count {
            require(labels >= 0, "a budget must be at least 0 labels, was %d", labels);
        }

        @Override
        public int[] draw(Labels pool, Random random) {
            return IntStream.of(permutation(pool.size(), random)).limit(labels).toArray();
        }

        @Override
        public double size() {
            return labels;
        }

        @Override
        public String toString() {
            return labels + (labels == 1 ? " label" : " labels");
        }
    }

    /** The share {@code of} the pool, rounded to whole samples. */
    record Share(double of) implements Budget {
        public Share {
            require(of >= 0 && of <= 1, "a share must be in [0, 1], was %s", of);
        }

        @Override
        public int[] draw(Labels pool, Random random) {
            return IntStream.of(permutation(pool.size(), random))
                    .limit(Math.round(of * pool.size()))
                    .toArray();
        }

        @Override
        public double size() {
            return of;
        }

        @Override
        public String toString() {
            return "share " + of;
        }
    }

    /** All labels of the pool: what an upper bound sees. */
    static Budget all() {
        return new Share(1);
    }

    /**
     * Which samples of the pool show their label.
     *
     * @return distinct positions in the pool
     */
    int[] draw(Labels pool, Random random);

    /** The budget as a number: the position on the axis of a learning curve. */
    double size();

    /** Whether no label is seen. */
    default boolean isZero() {
        return size() == 0;
    }

    private static int[] permutation(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
