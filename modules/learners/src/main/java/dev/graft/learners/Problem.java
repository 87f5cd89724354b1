package dev.graft.learners;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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
     * @throws GraftException if there is no sample, or a value that is not finite, or labels that are numbers
     */
    static Problem of(Labelled data, double[] weights) {
        return of(data, weights, false);
    }

    /** The same, with all classes of the label space: for models that know of those without a sample from elsewhere. */
    static Problem ofAllClasses(Labelled data, double[] weights) {
        return of(data, weights, true);
    }

    private static Problem of(Labelled data, double[] weights, boolean allClasses) {
        if (data.labels() instanceof Reals) {
            throw new GraftException("learner: it learns classes, and the labels here are numbers."
                    + " Take the learner \"linear\", which learns both.");
        }
        WeightedRows used = WeightedRows.of(data.samples(), weights);
        Classes labels = data.classes().select(WeightedRows.used(weights));
        ImmutableOutputInfo<Label> classes = known(labels, allClasses);
        int[] numbers = IntStream.range(0, labels.names().size())
                .map(c -> classes.getID(new Label(labels.names().get(c))))
                .toArray();
        int[] targets = IntStream.range(0, used.size())
                .map(sample -> numbers[labels.value(sample)])
                .toArray();
        return new Problem(Columns.of(used.rows()), classes, used.rows(), targets, used.weights());
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
        return weighted().sparse();
    }

    /** The rows with their weights, whatever their classes. */
    WeightedRows weighted() {
        return new WeightedRows(rows, weights);
    }

    /** The rows at these positions, with weights of mean 1 among themselves; columns and classes stay. */
    Problem select(int... positions) {
        WeightedRows selected = weighted().select(positions);
        return new Problem(
                columns,
                classes,
                selected.rows(),
                IntStream.of(positions).map(i -> targets[i]).toArray(),
                selected.weights());
    }

    /** The same problem with every row mapped to another of the same width. */
    Problem map(UnaryOperator<Row> mapping) {
        return new Problem(columns, classes, weighted().map(mapping).rows(), targets, weights);
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
}
