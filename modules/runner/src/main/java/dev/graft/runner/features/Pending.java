package dev.graft.runner.features;

import dev.graft.core.samples.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Features that are computed and not on the disk yet; kept in segments as they become many. Not thread-safe. */
final class Pending {
    static final int MOST_ROWS = 1024;

    private static final long MOST_VALUES = 1L << 24;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private final FeatureTable table;
    private final List<String> fingerprints = new ArrayList<>();
    private final List<float[]> rows = new ArrayList<>();
    private long since = System.nanoTime();

    Pending(FeatureTable table) {
        this.table = table;
    }

    void add(Samples batch, float[][] features) {
        for (int i = 0; i < features.length; i++) {
            fingerprints.add(batch.fingerprint(i));
            rows.add(features[i]);
        }
        boolean many = rows.size() >= MOST_ROWS || (long) rows.size() * features[0].length >= MOST_VALUES;
        if (many || System.nanoTime() - since >= MOST_TIME.toNanos()) {
            keep();
        }
    }

    /** Writes what has not been written. */
    void keep() {
        if (!rows.isEmpty()) {
            table.add(fingerprints, rows);
            fingerprints.clear();
            rows.clear();
        }
        since = System.nanoTime();
    }
}
