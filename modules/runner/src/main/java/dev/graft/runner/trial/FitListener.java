package dev.graft.runner.trial;

/** Hears of fits. Called by several threads. */
@FunctionalInterface
public interface FitListener {
    /** So many steps of a stage are done. */
    void fitting(String contender, String stage, int done, int total);

    /** What a strategy may see is there, and its fit begins. */
    default void begins() {}

    /** The fit is over; nothing has been predicted yet. */
    default void ends() {}

    /** Whether snapshots of a training are scored, which takes time and memory while the fit goes on. */
    default boolean wantsSnapshots() {
        return true;
    }
}
