package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.data.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft data fetch}: downloads data sets. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        header = "Download data sets into the folder that GRAFT_DATA names, else ~/.graft/data.",
        footer = {"", "Example: ./graft data fetch mnist usps"})
final class DataFetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names, as \"graft data list\" shows them.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        List<Listed> wanted = names.stream().map(DataFetchCommand::fetchable).toList();
        Fetching fetching = new Fetching(spec.commandLine());
        for (Listed listed : wanted) {
            Entry entry = listed.entry().orElseThrow();
            fetching.fetch(entry, use(listed));
        }
        return 0;
    }

    /** All names are looked up before the first download begins. */
    private static Listed fetchable(String name) {
        Listed listed = Listed.named(name);
        if (listed.entry().isEmpty()) {
            throw new GraftException("data: there is nothing to fetch for \"%s\" (%s). See ./graft data show %s."
                    .formatted(name, listed.kind(), name));
        }
        return listed;
    }

    private static String use(Listed listed) {
        String examples = listed.readers().stream()
                .map(reader -> Knobs.example("data", reader))
                .collect(Collectors.joining(" or "));
        return examples.isEmpty()
                ? "No experiment can use these files yet, since no data set reads them."
                : "In an experiment file: " + examples;
    }
}
