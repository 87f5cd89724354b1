package dev.graft.cli;

import dev.graft.core.samples.Dense;
import dev.graft.data.format.CsvTable;
import dev.graft.data.format.CsvTable.Layout;
import dev.graft.data.format.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How tables of vectors are written. */
final class TableOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--without",
            paramLabel = "COLUMN",
            split = ",",
            description = "Of a table: columns that are no features, with commas between.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--no-header",
            description =
                    "Of a table: its first row has values, not the names of the columns, which are then 1, 2, ...")
    private boolean bare;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            defaultValue = ",",
            description = "Of a table: what stands between values: one character, or tab. Default: ${DEFAULT-VALUE}")
    private String delimiter = ",";

    /** Refuses words that say nothing, before any table is read. */
    void require() {
        if (delimiter.length() != 1 && !delimiter.equals("tab")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--delimiter': must be one character or tab, found \"" + delimiter
                            + "\"");
        }
    }

    /** The rows of a table as vectors. */
    Dense read(Path file) {
        char between = delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
        Layout layout = new Layout(between, !bare, Set.of(), name -> !without.contains(name));
        CsvTable table = CsvTable.read(InputFile.of(file), layout);
        without.forEach(table::requireColumn);
        return table.numbers();
    }
}
