package dev.graft.data.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests on published data are skipped, and say so, where these are not on the machine. */
final class DataFolder {
    private DataFolder() {}

    static void assumeThere() {
        assumeTrue(
                System.getenv("GRAFT_DATA") != null,
                "SKIPPED: published data are not on this machine; GRAFT_DATA names no folder");
    }
}
