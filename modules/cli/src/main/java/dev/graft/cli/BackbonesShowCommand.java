package dev.graft.cli;

import dev.graft.core.network.Backbone;
import dev.graft.data.catalogue.Entry;
import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft backbones show}: everything about one backbone. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Show a pre-trained network: task, input, licence, files, where they lie, settings.",
        footer = {"", "Example: ./graft backbones show squeezenet1.1-imagenet"})
final class BackbonesShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "A name, as \"graft backbones list\" shows it.")
    private String name = "";

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        Backbone<?> backbone = BackbonesListCommand.named(name);
        Map<String, Object> facts = BackbonesListCommand.facts(backbone);
        PrintWriter out = spec.commandLine().getOut();
        if (format.json()) {
            Entry.find(backbone.id()).ifPresent(entry -> facts.putAll(EntryFacts.facts(entry)));
            facts.put("settings", Knobs.rows(backbone));
            facts.put("example", Knobs.example("backbone", backbone));
            out.print(Json.page(facts));
        } else {
            print(backbone, facts, out);
        }
        out.flush();
        return 0;
    }

    private void print(Backbone<?> backbone, Map<String, Object> facts, PrintWriter out) {
        out.println(backbone.id() + " (backbone)");
        out.println(backbone.summary());
        out.println();
        boolean catalogued = Entry.find(backbone.id()).isPresent();
        for (String key : List.of("task", "input", "parameters", "licence", "address", "fetched", "here", "place")) {
            boolean told = catalogued && List.of("address", "here", "place").contains(key);
            if (facts.containsKey(key) && !told) {
                out.println("%-10s %s".formatted(key, facts.get(key)));
            }
        }
        Entry.find(backbone.id()).ifPresent(entry -> EntryFacts.print(entry, out));
        out.println();
        Knobs.print("backbone", backbone, format, out);
    }
}
