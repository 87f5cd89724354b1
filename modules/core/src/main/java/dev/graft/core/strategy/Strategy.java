package dev.graft.core.strategy;

import dev.graft.core.transfer.Transfer;

/**
 * One way to transfer. Immutable, thread-safe, and a function of what it is handed: the same transfer and seeds give the
 * same result; what it sees is not modified.
 *
 * @param <T> the kind of transfer it takes
 */
public interface Strategy<T extends Transfer> {
    /** The kind of transfer it takes. */
    Class<T> sees();

    /**
     * Learns from what may be seen.
     *
     * @throws dev.graft.core.GraftException if the data cannot be learned from, with the reason in words
     */
    Fitted fit(T seen, FitContext context);
}
