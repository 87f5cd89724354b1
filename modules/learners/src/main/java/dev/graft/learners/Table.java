package dev.graft.learners;

import java.util.List;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Tribuo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Examples as Tribuo's trainers take them.
 *
 * <p>Columns and classes are known beforehand and the examples fit them, so none of the checks happen that Tribuo's own
 * data sets make per value.
 */
final class Table extends ImmutableDataset<Label> {
    private static final long serialVersionUID = 1L;
    private static final LabelFactory LABELS = new LabelFactory();

    Table(Columns columns, ImmutableOutputInfo<Label> classes, List<Example<Label>> examples) {
        super(
                new SimpleDataSourceProvenance("samples of a fit", LABELS),
                LABELS,
                Tribuo.VERSION,
                columns.map(),
                classes,
                examples,
                false);
    }
}
