package dev.graft.cli;

import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.FetchListener;
import dev.graft.data.catalogue.Part;

/** How a download goes, on a terminal; elsewhere nothing. */
final class FetchProgress implements FetchListener {
    private final ProgressLine line;

    FetchProgress(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void arrived(Entry entry, Part part, int done, boolean downloaded) {
        int all = entry.parts().size();
        String now = "%s  %d/%d  %s".formatted(entry.name(), done, all, part.path());
        if (done == all) {
            line.leave(now);
        } else {
            line.show(now);
        }
    }
}
