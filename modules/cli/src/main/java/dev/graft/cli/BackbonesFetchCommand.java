package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.data.backbone.Located;
import dev.graft.data.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft backbones fetch}: downloads backbones. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        header = "Download pre-trained networks into the folder that GRAFT_DATA names, else ~/.graft/data.",
        footer = {"", "Example: ./graft backbones fetch squeezenet1.1-imagenet"})
final class BackbonesFetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names, as \"graft backbones list\" shows them.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        List<Backbone<?>> wanted = names.stream()
                .<Backbone<?>>map(BackbonesFetchCommand::fetchable)
                .toList();
        Fetching fetching = new Fetching(spec.commandLine());
        for (Backbone<?> backbone : wanted) {
            if (backbone.facts().origin() == Backbone.Origin.BUILT_IN) {
                spec.commandLine()
                        .getOut()
                        .println("%s comes with Graft. In an experiment file: backbone: %s"
                                .formatted(backbone.id(), backbone.id()));
                continue;
            }
            fetching.fetch(Entry.named(backbone.id()), "In an experiment file: " + Knobs.example("backbone", backbone));
        }
        return 0;
    }

    /** All names are looked up before the first download begins. */
    private static Backbone<?> fetchable(String name) {
        Backbone<?> backbone = BackbonesListCommand.named(name);
        if (backbone.facts().origin() == Backbone.Origin.OWN) {
            throw new GraftException(
                    "backbones: Graft does not download \"%s\": %s.".formatted(name, instead(backbone)));
        }
        return backbone;
    }

    private static String instead(Backbone<?> backbone) {
        return backbone instanceof Located files
                ? "get it from %s and put it at %s"
                        .formatted(backbone.facts().address().orElse(""), files.place())
                : "it is a file of your own. See ./graft backbones show " + backbone.id();
    }
}
