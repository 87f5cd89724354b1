package dev.graft.learners;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tribuo's log: its trainers write several lines per training, and a run trains thousands of times.
 *
 * <p>Tribuo logs by java.util.logging, so this class has to.
 */
final class TribuoLog {
    // held here, because the platform forgets the level of a logger that nobody holds
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private TribuoLog() {}

    /** Keeps warnings and worse, unless the user has chosen a level. */
    static void quieten() {
        if (TRIBUO.getLevel() == null) {
            TRIBUO.setLevel(Level.WARNING);
        }
    }
}
