package dev.graft.cli;

import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.FetchListener;
import dev.graft.data.catalogue.Part;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How a download goes, on a terminal; elsewhere nothing. */
final class FetchProgress implements FetchListener {
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long last;

    FetchProgress(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - REDRAW.toNanos();
    }

    @Override
    public void arrived(Entry entry, Part part, int done, boolean downloaded) {
        int all = entry.parts().size();
        long now = nanos.getAsLong();
        if (terminal && (now - last >= REDRAW.toNanos() || done == all)) {
            last = now;
            err.print("\r%s  %d/%d  %s\u001b[K%s"
                    .formatted(entry.name(), done, all, part.path(), done == all ? "\n" : ""));
            err.flush();
        }
    }
}
