package dev.graft.cli;

import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.Part;
import dev.graft.data.catalogue.Presence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of an entry of the catalogue as users see them. */
final class EntryFacts {
    private static final int MOST = 12;

    private EntryFacts() {}

    static Map<String, Object> facts(Entry entry) {
        Presence presence = entry.presence();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry", entry.name());
        facts.put("canonical", entry.canonical());
        facts.put("bytes", entry.bytes());
        facts.put("here", presence.word());
        facts.put("folders", presence.folders().stream().map(Path::toString).toList());
        facts.put("files", entry.parts().stream().map(EntryFacts::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(Part part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", part.path());
        facts.put("bytes", part.bytes());
        facts.put("sha256", part.sha256());
        facts.put("address", part.address().toString());
        return facts;
    }

    static void print(Entry entry, PrintWriter out) {
        List<Part> parts = entry.parts();
        Presence presence = entry.presence();
        out.println("canonical  " + entry.canonical());
        out.println("files      %d, %s MB".formatted(parts.size(), Listing.megabytes(entry.bytes())));
        out.println("here       " + here(presence));
        parts.stream()
                .limit(MOST)
                .forEach(part -> out.println("address    %s (%d bytes)".formatted(part.address(), part.bytes())));
        if (parts.size() > MOST) {
            out.println("           and %d more; --format json lists all".formatted(parts.size() - MOST));
        }
    }

    private static String here(Presence presence) {
        String folders = presence.folders().stream().map(Path::toString).collect(Collectors.joining(", "));
        return switch (presence.word()) {
            case "yes" -> "yes, in " + folders;
            case "part" -> "part, %d of %d files, in %s".formatted(presence.found(), presence.all(), folders);
            default -> "no";
        };
    }
}
