package dev.graft.runner;

import dev.graft.core.network.Network;
import dev.graft.core.result.TrialResult;
import java.nio.file.Path;

/** Hears how a run goes. Called from one thread at a time. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * Of several scenarios one begins; what is heard from now on is about it.
     *
     * @param number from 1
     * @param of how many are run
     */
    default void scenario(String name, int number, int of) {}

    /** The backbone has encoded so many of the samples whose features were not kept. */
    default void encoded(Network network, int done, int total) {}

    /**
     * All samples have their features.
     *
     * @param samples how many the domains of the experiment have
     * @param computed how many the backbone was run for; the features of the others were kept
     */
    default void allEncoded(Network network, int samples, int computed) {}

    /**
     * The trials begin.
     *
     * @param trials how many there are
     * @param done how many of them an earlier run has finished
     */
    default void started(Path folder, int trials, int done) {}

    /**
     * A long fit goes on.
     *
     * @param contender whose it is
     * @param stage what is done, in a few words
     * @param done of {@code total} steps
     */
    default void fitting(String contender, String stage, int done, int total) {}

    /** A trial ended. */
    default void ended(TrialResult result) {}

    /** The run is over: every trial has ended, or it was interrupted. */
    default void stopped() {}
}
