package dev.graft.data.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The entries that lie beside this class as text, one file each; {@link EntryText} tells how they are written. */
final class Catalogue {
    static final List<Entry> ENTRIES = text("entries")
            .lines()
            .map(name -> EntryText.parse(name, text(name)))
            .sorted(Comparator.comparing(Entry::name))
            .toList();

    private Catalogue() {}

    static String text(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the catalogue has no text of " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
