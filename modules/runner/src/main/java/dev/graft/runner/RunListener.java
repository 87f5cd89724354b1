package dev.graft.runner;

import dev.graft.core.result.TrialResult;
import java.nio.file.Path;

/** Hears how a run goes. Called from one thread at a time. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * The run begins.
     *
     * @param trials how many there are
     * @param done how many of them an earlier run has finished
     */
    default void started(Path folder, int trials, int done) {}

    /** A trial ended. */
    default void ended(TrialResult result) {}

    /** The run is over: every trial has ended, or it was interrupted. */
    default void stopped() {}
}
