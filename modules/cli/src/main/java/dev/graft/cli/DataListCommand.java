package dev.graft.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code graft data list}: every data set, and which of them are on this machine. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List data sets: from the catalogue, generated, readers of own files.",
        footer = {"", "Example: ./graft data list --search digits --sort size"})
final class DataListCommand implements Callable<Integer> {
    /** What lines can be sorted by. */
    enum Order {
        NAME,
        SIZE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Listing listing = new Listing();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "name",
            description = "name or size. Default: ${DEFAULT-VALUE}")
    private Order order = Order.NAME;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        Stream<Map<String, Object>> rows =
                listing.found(Listed.all().stream().map(DataListCommand::facts).toList()).stream();
        if (order == Order.SIZE) {
            rows = rows.sorted(Listing.bySize("bytes"));
        }
        format.print(
                rows.map(row -> format.json() ? row : columns(row)).toList(),
                List.of("id", "kind", "MB", "here", "licence", "what"),
                spec.commandLine().getOut());
        return 0;
    }

    private static Map<String, Object> facts(Listed listed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", listed.name());
        facts.put("kind", listed.kind());
        facts.put("what", listed.what());
        listed.entry().ifPresent(entry -> facts.put("entry", entry.name()));
        listed.entry().ifPresent(entry -> facts.put("bytes", entry.bytes()));
        facts.put("licence", listed.licence());
        facts.put("here", listed.here());
        return facts;
    }

    private static Map<String, Object> columns(Map<String, Object> facts) {
        Map<String, Object> columns = new LinkedHashMap<>(facts);
        columns.put("MB", facts.get("bytes") instanceof Long bytes ? Listing.megabytes(bytes) : "");
        columns.computeIfPresent("licence", (key, licence) -> Listing.shortened(licence.toString()));
        return columns;
    }
}
