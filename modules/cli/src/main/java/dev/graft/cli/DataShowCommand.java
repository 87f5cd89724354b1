package dev.graft.cli;

import dev.graft.data.DataSet;
import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft data show}: everything about one data set. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Show a data set: licence, citation, files, where they lie, settings.",
        footer = {"", "Example: ./graft data show mnist"})
final class DataShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "A name, as \"graft data list\" shows it.")
    private String name = "";

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        Listed listed = Listed.named(name);
        PrintWriter out = spec.commandLine().getOut();
        if (format.json()) {
            out.print(Json.page(facts(listed)));
        } else {
            print(listed, out);
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> facts(Listed listed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", listed.name());
        facts.put("kind", listed.kind());
        facts.put("what", listed.what());
        facts.put("licence", listed.licence());
        listed.entry().ifPresent(entry -> facts.putAll(EntryFacts.facts(entry)));
        facts.put(
                "readers", listed.readers().stream().map(DataShowCommand::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(DataSet<?> reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("data", reader.id());
        facts.put("settings", Knobs.rows(reader));
        facts.put("example", Knobs.example("data", reader));
        return facts;
    }

    private void print(Listed listed, PrintWriter out) {
        out.println(listed.name() + " (" + listed.kind() + ")");
        out.println(listed.what());
        out.println();
        out.println("licence    " + listed.licence());
        listed.entry().ifPresent(entry -> EntryFacts.print(entry, out));
        List<DataSet<?>> readers = listed.readers();
        if (readers.isEmpty()) {
            out.println();
            out.println("No experiment can use these files yet, since no data set reads them; they can be fetched.");
        }
        for (DataSet<?> reader : readers) {
            out.println();
            Knobs.print("data", reader, format, out);
        }
    }
}
