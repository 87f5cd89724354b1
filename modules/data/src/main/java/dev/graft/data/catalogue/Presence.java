package dev.graft.data.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * How many files of an entry are on this machine, in the size that they should have.
 *
 * @param found how many
 * @param all how many there should be
 * @param folders where they lie, in the order in which they are searched
 */
public record Presence(int found, int all, List<Path> folders) {
    public Presence {
        folders = List.copyOf(folders);
    }

    /** The word in listings: yes, part or no. */
    public String word() {
        return found == all ? "yes" : found == 0 ? "no" : "part";
    }
}
