package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;

/**
 * What is learned from: weighted rows, each of a class. Samples of weight 0 are left out, and so are classes without a
 * sample unless asked for: Tribuo's models know the classes that have been seen.
 *
 * @param columns of the rows
 * @param classes the classes seen, or all, with Tribuo's numbers for them
 * @param rows {@code [n]}, all dense or all sparse
 * @param targets {@code [n]}, the number of each row's class
 * @param weights {@code [n]}, above 0, of mean 1
 */
record Problem(Columns columns, ImmutableOutputInfo<Label> classes, Row[] rows, int[] targets, double[] weights) {

    /**
     * The problem that labelled samples pose.
     *
     * @throws GraftException if there is no sample, or a value that is not finite
     */
    static Problem of(Labelled data, double[] weights) {
        return of(data, weights, false);
    }

    /** The same, with all classes of the label space: for models that know of those without a sample from elsewhere. */
    static Problem ofAllClasses(Labelled data, double[] weights) {
        return of(data, weights, true);
    }

    private static Problem of(Labelled data, double[] weights, boolean allClasses) {
        require(weights.length == data.size(), "%d weights for %d samples", weights.length, data.size());
        if (data.size() == 0) {
            throw new GraftException("samples: there is none to learn from. Raise the budget, or use source labels.");
        }
        for (double weight : weights) {
            require(weight >= 0 && Double.isFinite(weight), "weights must be finite and at least 0, found %s", weight);
        }
        int[] used = IntStream.range(0, weights.length)
                .filter(sample -> weights[sample] > 0)
                .toArray();
        require(used.length > 0, "at least one weight must be above 0");
        Row[] all = Vectors.finite(data.samples());
        Row[] rows = IntStream.of(used).mapToObj(sample -> all[sample]).toArray(Row[]::new);
        Classes labels = data.classes().select(used);
        ImmutableOutputInfo<Label> classes = known(labels, allClasses);
        int[] numbers = IntStream.range(0, labels.names().size())
                .map(c -> classes.getID(new Label(labels.names().get(c))))
                .toArray();
        int[] targets = IntStream.range(0, used.length)
                .map(sample -> numbers[labels.value(sample)])
                .toArray();
        return new Problem(Columns.of(rows), classes, rows, targets, ofMeanOne(pick(weights, used)));
    }

    int size() {
        return rows.length;
    }

    /** How many features a row has. */
    int width() {
        return columns.names().length;
    }

    /** Whether the rows are sparse. */
    boolean sparse() {
        return rows[0] instanceof SparseRow;
    }

    /** The rows at these positions, with weights of mean 1 among themselves; columns and classes stay. */
    Problem select(int... positions) {
        return new Problem(
                columns,
                classes,
                IntStream.of(positions).mapToObj(i -> rows[i]).toArray(Row[]::new),
                IntStream.of(positions).map(i -> targets[i]).toArray(),
                ofMeanOne(pick(weights, positions)));
    }

    /** The same problem with every row mapped to another of the same width. */
    Problem map(UnaryOperator<Row> mapping) {
        return new Problem(columns, classes, Arrays.stream(rows).map(mapping).toArray(Row[]::new), targets, weights);
    }

    /**
     * The table that Tribuo learns from, with each row as often as {@code copies} says and its weight shared equally by
     * its copies.
     *
     * @param copies {@code [n]}, each at least 1
     */
    Table table(int[] copies) {
        List<Example<Label>> examples = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            Label label = classes.getOutput(targets[i]);
            for (int copy = 0; copy < copies[i]; copy++) {
                examples.add(rows[i].example(columns, label, weights[i] / copies[i]));
            }
        }
        return new Table(columns, classes, examples);
    }

    /** The table with each row once. */
    Table table() {
        int[] once = new int[rows.length];
        Arrays.fill(once, 1);
        return table(once);
    }

    private static ImmutableOutputInfo<Label> known(Classes labels, boolean all) {
        MutableOutputInfo<Label> known = new LabelFactory().generateInfo();
        for (int sample = 0; sample < labels.size(); sample++) {
            known.observe(new Label(labels.names().get(labels.value(sample))));
        }
        if (all) {
            labels.names().forEach(name -> known.observe(new Label(name)));
        }
        return known.generateImmutableOutputInfo();
    }

    private static double[] pick(double[] values, int[] positions) {
        return IntStream.of(positions).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] ofMeanOne(double[] weights) {
        // the largest first: sums of huge or tiny weights neither overflow nor vanish
        double largest = DoubleStream.of(weights).max().orElse(1);
        double mean = DoubleStream.of(weights).map(w -> w / largest).average().orElse(1);
        return DoubleStream.of(weights).map(w -> w / largest / mean).toArray();
    }
}
