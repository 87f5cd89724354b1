package dev.graft.cli;

import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.Fetch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What {@code graft data fetch} and {@code graft backbones fetch} have in common. */
final class Fetching {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Fetch fetch;

    Fetching(CommandLine line) {
        out = line.getOut();
        err = line.getErr();
        fetch = new Fetch(new FetchProgress(ProgressLine.on(err)));
    }

    /**
     * Fetches an entry: its licence comes before its files, and in the end where they lie.
     *
     * @param use what a user writes into an experiment file, or does else
     */
    void fetch(Entry entry, String use) {
        err.println(
                "%s: %s MB, licence: %s".formatted(entry.name(), Listing.megabytes(entry.bytes()), entry.licence()));
        err.flush();
        fetch.fetch(entry);
        String folders = entry.presence().folders().stream().map(Path::toString).collect(Collectors.joining(", "));
        out.println("%s: in %s. %s".formatted(entry.name(), folders, use));
        out.flush();
    }
}
