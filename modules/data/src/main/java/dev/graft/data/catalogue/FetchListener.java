package dev.graft.data.catalogue;

/** Is told how a download goes; called from the thread that fetches. */
public interface FetchListener {
    /**
     * A file is there and right.
     *
     * @param done how many of the entry's files are, this one included
     * @param downloaded whether it came just now, else it was there before
     */
    void arrived(Entry entry, Part part, int done, boolean downloaded);

    /** Nobody listens. */
    static FetchListener none() {
        return (entry, part, done, downloaded) -> {};
    }
}
