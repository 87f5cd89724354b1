package dev.graft.cli;

import dev.graft.core.network.Backbone;
import dev.graft.data.backbone.Located;
import dev.graft.data.catalogue.Entry;
import dev.graft.runner.experiment.Known;
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

/** {@code graft backbones list}: every backbone, and which of them are on this machine. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List pre-trained networks: task, input, parameters, size, licence, address.",
        footer = {"", "Example: ./graft backbones list --search imagenet --sort parameters"})
final class BackbonesListCommand implements Callable<Integer> {
    /** What lines can be sorted by. */
    enum Order {
        NAME,
        SIZE,
        PARAMETERS;

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
            description = "name, size or parameters. Default: ${DEFAULT-VALUE}")
    private Order order = Order.NAME;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        Stream<Map<String, Object>> rows =
                listing
                        .found(Known.backbones().all().stream()
                                .map(BackbonesListCommand::facts)
                                .toList())
                        .stream();
        if (order != Order.NAME) {
            rows = rows.sorted(Listing.bySize(order == Order.SIZE ? "bytes" : "parameters"));
        }
        format.print(
                rows.map(row -> format.json() ? row : columns(row)).toList(),
                List.of("id", "task", "input", "parameters", "MB", "here", "licence", "address"),
                spec.commandLine().getOut());
        return 0;
    }

    /** The backbone with this id; the name of its files with their folder ("onnx/mnist-cntk") is understood too. */
    static Backbone<?> named(String name) {
        return Known.backbones().get(Entry.find(name).map(Entry::name).orElse(name));
    }

    /** What is known of a backbone without opening it. */
    static Map<String, Object> facts(Backbone<?> backbone) {
        Backbone.Facts known = backbone.facts();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", backbone.id());
        facts.put("summary", backbone.summary());
        facts.put("task", known.task());
        facts.put("input", known.input());
        known.parameters().ifPresent(parameters -> facts.put("parameters", parameters));
        known.bytes().ifPresent(bytes -> facts.put("bytes", bytes));
        facts.put("licence", known.licence());
        known.address().ifPresent(address -> facts.put("address", address));
        facts.put(
                "fetched",
                switch (known.origin()) {
                    case FETCHED -> "by ./graft backbones fetch";
                    case BUILT_IN -> "comes with Graft";
                    case OWN -> "by you";
                });
        facts.put("here", backbone instanceof Located files ? files.presence().word() : "own file");
        if (backbone instanceof Located files) {
            facts.put("place", files.place().toString());
        }
        return facts;
    }

    private static Map<String, Object> columns(Map<String, Object> facts) {
        Map<String, Object> columns = new LinkedHashMap<>(facts);
        columns.put("MB", facts.get("bytes") instanceof Long bytes ? Listing.megabytes(bytes) : "");
        columns.computeIfPresent("licence", (key, licence) -> Listing.shortened(licence.toString()));
        return columns;
    }
}
