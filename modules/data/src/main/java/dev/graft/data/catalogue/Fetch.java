package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings the files of an entry to this machine. What is there and right is left alone; a file that comes is checked by
 * size and SHA-256 before it takes its place, so that whatever goes wrong nothing half-written is left, and the next
 * fetch goes on with what is missing.
 *
 * <p>The address of a mirror, in the property {@code graft.mirror} or the variable {@code GRAFT_MIRROR}, takes the place
 * of {@code https://raw.githubusercontent.com}. Blocks until all is there; not for use by several threads.
 */
public final class Fetch {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final Download download;
    private final FetchListener listener;

    /** For downloads that wait 60 s for an answer, and try a file three times. */
    public Fetch(FetchListener listener) {
        this(new Download(new Web(TIMEOUT), PAUSES), listener);
    }

    Fetch(Download download, FetchListener listener) {
        this.download = download;
        this.listener = listener;
    }

    /**
     * Fetches what is missing of an entry.
     *
     * @throws GraftException if a file cannot be had or written, or if a folder that cannot be written holds a file with
     *     other bytes
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public void fetch(Entry entry) {
        Path folder = DataFolders.forDownloads().resolve(entry.place());
        int done = 0;
        for (Part part : entry.parts()) {
            boolean needed = needed(entry, part, folder);
            if (needed) {
                download.fetch(entry, part, folder.resolve(part.path()));
            }
            listener.arrived(entry, part, ++done, needed);
        }
    }

    /** A wrong file is replaced where downloads go; elsewhere it would still be found first, so that is refused. */
    private static boolean needed(Entry entry, Part part, Path folder) {
        Optional<Path> found = Local.find(entry, part);
        if (found.isEmpty()) {
            return true;
        }
        if (!found.get().startsWith(folder)) {
            Local.verified(entry, part);
            return false;
        }
        try {
            return !Local.right(found.get(), part);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read (%s).".formatted(found.get(), e.getMessage()), e);
        }
    }
}
