package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.strategy.Plugin;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.runner.experiment.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of {@code graft data list}: a data set, or files that no data set reads.
 *
 * @param name of the data set, or of the files
 * @param readers the data sets: one, several where files are asked for, or none
 * @param entry the catalogue's files
 */
record Listed(String name, List<DataSet<?>> readers, Optional<Entry> entry) {
    /** Every data set, and every entry that none reads, by name. */
    static List<Listed> all() {
        List<Listed> all = new ArrayList<>();
        Known.dataSets().all().forEach(set -> all.add(of(set)));
        files().filter(entry -> readers(entry).isEmpty())
                .map(entry -> new Listed(entry.name(), List.of(), Optional.of(entry)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Listed::name));
        return all;
    }

    /** The data set with this id, or the entry with this name and all that read it. */
    static Listed named(String name) {
        for (DataSet<?> set : Known.dataSets().all()) {
            if (set.id().equals(name)) {
                return of(set);
            }
        }
        Entry entry = Entry.find(name).orElseThrow(() -> unknown(name));
        if (entry.backbone()) {
            throw new GraftException(
                    "data: \"%s\" is a backbone. See ./graft backbones show %s.".formatted(name, entry.name()));
        }
        return new Listed(entry.name(), readers(entry), Optional.of(entry));
    }

    private static GraftException unknown(String name) {
        List<String> known = Stream.concat(Known.dataSets().all().stream().map(Plugin::id), files().map(Entry::name))
                .toList();
        return new GraftException(
                "data: there is no \"%s\"%s. See ./graft data list.".formatted(name, Nearest.hint(name, known)));
    }

    private static Listed of(DataSet<?> set) {
        return new Listed(set.id(), List.of(set), set.entry().map(Entry::named));
    }

    private static Stream<Entry> files() {
        return Entry.all().stream().filter(entry -> !entry.backbone());
    }

    private static List<DataSet<?>> readers(Entry entry) {
        return Known.dataSets().all().stream()
                .filter(set -> set.entry().flatMap(Entry::find).equals(Optional.of(entry)))
                .<DataSet<?>>map(set -> set)
                .toList();
    }

    /** The word for where the samples come from. */
    String kind() {
        return entry.isPresent()
                ? readers.isEmpty() ? "files only" : "catalogue"
                : readers.stream().anyMatch(DataSet::generated) ? "generated" : "own files";
    }

    /** Whether the files are on this machine: yes, part or no; the kind where there are none to look for. */
    String here() {
        return entry.map(files -> files.presence().word()).orElseGet(this::kind);
    }

    String what() {
        return readers.size() == 1
                ? readers.get(0).summary()
                : entry.map(Entry::what).orElse("");
    }

    String licence() {
        return entry.map(Entry::licence).orElseGet(() -> readers.get(0).licence());
    }
}
