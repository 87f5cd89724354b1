package dev.graft.data.catalogue;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Files that belong together and can be downloaded: a data set, or a backbone.
 *
 * @param name by which it is called, as "mnist"
 * @param place the folder below the data folder, with slashes, as "digits/mnist"
 * @param what it is
 * @param canonical its citation or home page; the files need not be served from there
 * @param schemas the names of the types and modes of its predicates, where it holds relations
 * @param parts its files, by path
 */
public record Entry(
        String name,
        String place,
        String what,
        String licence,
        String canonical,
        List<String> schemas,
        List<Part> parts) {
    private static final String BACKBONES = "onnx/";

    public Entry {
        schemas = List.copyOf(schemas);
        parts = parts.stream().sorted(Comparator.comparing(Part::path)).toList();
    }

    /** All entries of the catalogue, by name. */
    public static List<Entry> all() {
        return Catalogue.ENTRIES;
    }

    /**
     * The entry with this name; a name with its folder ("digits/mnist") is understood too.
     *
     * @throws GraftException if there is none, with the nearest name
     */
    public static Entry named(String name) {
        return find(name)
                .orElseThrow(() -> new GraftException("data: the catalogue has no \"%s\"%s. See ./graft data list."
                        .formatted(
                                name,
                                Nearest.hint(
                                        name, all().stream().map(Entry::name).toList()))));
    }

    /** The entry with this name, if there is one. */
    public static Optional<Entry> find(String name) {
        return all().stream()
                .filter(entry -> entry.name.equals(name) || entry.place.equals(name))
                .findFirst();
    }

    /** Whether it is a network, else a data set. */
    public boolean backbone() {
        return place.startsWith(BACKBONES);
    }

    /** The size of all its files. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /**
     * The text with this name of predicates, their types and modes.
     *
     * @throws IllegalArgumentException if the entry has no such text
     */
    public String schema(String called) {
        require(schemas.contains(called), "%s has no schema \"%s\"; it has %s", name, called, schemas);
        return Catalogue.text("schemas/" + called);
    }

    /**
     * What is known of the file with this path.
     *
     * @throws IllegalArgumentException if the entry has no such file
     */
    public Part part(String path) {
        return parts.stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no file \"" + path + "\""));
    }

    /**
     * The local file with this path below the entry's folder; when a process asks for it first, its SHA-256 is checked.
     *
     * @throws GraftException if it is not on this machine or has other bytes, with what to do
     * @throws IllegalArgumentException if the entry has no such file
     */
    public Path file(String path) {
        return Local.verified(this, part(path));
    }

    /**
     * The local files whose path begins with {@code under}, in the order of their paths; each is checked as by
     * {@link #file}.
     *
     * @throws GraftException if one is not on this machine or has other bytes, with what to do
     * @throws IllegalArgumentException if the entry has no such file
     */
    public List<Path> files(String under) {
        List<Path> files = parts.stream()
                .filter(part -> part.path().startsWith(under))
                .map(part -> Local.verified(this, part))
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException(name + " has no file under \"" + under + "\"");
        }
        return files;
    }

    /** Whether and where its files lie on this machine, by their sizes; nothing is read. */
    public Presence presence() {
        return Local.presence(this);
    }
}
