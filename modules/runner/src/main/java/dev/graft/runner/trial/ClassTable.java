package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import dev.graft.data.format.CsvTable;
import dev.graft.data.format.InputFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of the user's own with a row of numbers for each class. */
final class ClassTable {
    private static final String CLASS = "class";

    private ClassTable() {}

    /**
     * Reads a table: a row of names, one of which is {@value #CLASS}; all other columns are numbers.
     *
     * @throws GraftException if it is no such table, with the line, or has a class twice
     */
    static Descriptors read(String file) {
        CsvTable table = CsvTable.read(
                InputFile.of(file), new CsvTable.Layout(',', true, Set.of(CLASS), column -> !column.equals(CLASS)));
        List<String> classes = table.words(CLASS);
        Set<String> known = new HashSet<>();
        for (String name : classes) {
            if (!known.add(name)) {
                throw new GraftException(
                        "%s: %s has class \"%s\" twice. Leave one row.".formatted(DescriptorSource.KEY, file, name));
            }
        }
        if (table.header().size() < 2) {
            throw new GraftException("%s: %s has no column of numbers beside the classes. Give each class some."
                    .formatted(DescriptorSource.KEY, file));
        }
        return new Descriptors(classes, table.numbers());
    }
}
