package dev.graft.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One line on a terminal that is drawn again and again; elsewhere nothing. Used by one thread at a time. */
final class ProgressLine {
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long last;

    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - REDRAW.toNanos();
    }

    /** A line on this process's standard error; the launcher says whether it is a terminal. */
    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean("graft.terminal"), System::nanoTime);
    }

    /** Draws the line if it is time to. */
    void show(String line) {
        if (terminal && nanos.getAsLong() - last >= REDRAW.toNanos()) {
            draw(line, "");
        }
    }

    /** Draws the line, and leaves it. */
    void leave(String line) {
        if (terminal) {
            draw(line, "\n");
        }
    }

    /** Makes room for another line in its place. */
    void clear() {
        if (terminal) {
            draw("", "\r");
        }
    }

    private void draw(String line, String end) {
        last = nanos.getAsLong();
        err.print("\r%s\u001b[K%s".formatted(line, end));
        err.flush();
    }
}
