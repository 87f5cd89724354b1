package dev.graft.data.files;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.data.DataSet;
import dev.graft.data.files.CsvSettings.Condition;
import dev.graft.data.format.ClassLabels;
import dev.graft.data.format.CsvTable;
import dev.graft.data.format.InputFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A user's own table. Every column but the label, the one of {@code where} and those of {@code without} is a feature and
 * holds numbers; or one column holds texts.
 *
 * <p>The label space is that of the whole table, so that parts of one table have the same.
 */
public final class CsvData implements DataSet<CsvSettings> {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String summary() {
        return "Your own table: a CSV file with a row of names, columns of numbers (or one of texts) and one of classes.";
    }

    @Override
    public String licence() {
        return OwnFile.LICENCE;
    }

    @Override
    public Class<CsvSettings> settings() {
        return CsvSettings.class;
    }

    @Override
    public Labelled load(CsvSettings settings) {
        InputFile file = InputFile.of(settings.file());
        Set<String> words = new HashSet<>(Set.of(settings.label()));
        settings.condition().ifPresent(condition -> words.add(condition.column()));
        boolean ofText = !settings.text().isEmpty();
        if (ofText) {
            words.add(settings.text());
        }
        CsvTable table = CsvTable.read(
                file,
                new CsvTable.Layout(
                        settings.separator(),
                        settings.header(),
                        words,
                        name -> !ofText && !settings.left().contains(name)));
        settings.left().forEach(table::requireColumn);
        Samples samples = ofText ? Text.of(table.words(settings.text())) : table.numbers();
        String label = "column \"%s\"".formatted(settings.label());
        List<String> labels = table.words(settings.label());
        if (settings.condition().isEmpty()) {
            return new Labelled(samples, OwnFile.classes(file, label, labels));
        }
        int[] rows = rows(table, settings.condition().get());
        List<String> ofRows = IntStream.of(rows).mapToObj(labels::get).toList();
        return new Labelled(samples.select(rows), OwnFile.classes(file, label + " where " + settings.where(), ofRows));
    }

    private static int[] rows(CsvTable table, Condition condition) {
        List<String> values = table.words(condition.column());
        int[] rows = IntStream.range(0, values.size())
                .filter(row -> values.get(row).equals(condition.value()))
                .toArray();
        if (rows.length == 0) {
            throw none(table, condition, ClassLabels.names(values));
        }
        return rows;
    }

    private static GraftException none(CsvTable table, Condition condition, List<String> found) {
        return table.file()
                .bad("where: no row has \"%s\" in column \"%s\"%s There are: %s."
                        .formatted(
                                condition.value(),
                                condition.column(),
                                Nearest.of(condition.value(), found)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("."),
                                String.join(", ", found.subList(0, Math.min(found.size(), 12)))));
    }
}
