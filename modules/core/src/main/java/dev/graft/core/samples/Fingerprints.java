package dev.graft.core.samples;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** The fingerprints of stored samples, each computed when it is first asked for and shared by all views. Thread-safe. */
final class Fingerprints {
    private final AtomicReferenceArray<String> known;
    private final IntFunction<String> compute;

    Fingerprints(int size, IntFunction<String> compute) {
        this.known = new AtomicReferenceArray<>(size);
        this.compute = compute;
    }

    /** Two threads may compute one at the same time; both get the same. */
    String at(int row) {
        String fingerprint = known.get(row);
        if (fingerprint == null) {
            fingerprint = compute.apply(row);
            known.set(row, fingerprint);
        }
        return fingerprint;
    }
}
