package dev.graft.data.picture;

import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Pinned;

/**
 * A picture that stands in a published data set for one that was lost; it shows nothing of its class and is left out.
 *
 * @param name of the file
 * @param sha256 of its bytes: another picture of that name is no placeholder
 */
record Placeholder(String name, String sha256) {
    /** "Image not found", which a photo site answered instead of an ant when the hymenoptera were collected. */
    static final Placeholder IMAGE_NOT_FOUND =
            new Placeholder("imageNotFound.gif", "6b4966252973c581b521f804453c6a0649ea6a2ce7e3e5c7deeb7d80623de231");

    /** Whether a file is this placeholder. */
    boolean is(FoundFile file) {
        return file.name().equals(name)
                && Pinned.of(file, file.bytes()).sha256().equals(sha256);
    }
}
