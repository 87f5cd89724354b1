package dev.graft.cli;

import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.RunListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How a run goes, on standard error: on a terminal a bar with the time left, elsewhere a line every ten seconds. Called
 * from one thread at a time.
 */
final class Progress implements RunListener {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private int trials;
    private int before;
    private int done;
    private long start;
    private long last;

    Progress(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** The progress of a run on this process's standard error; the launcher says whether it is a terminal. */
    static Progress on(PrintWriter err) {
        return new Progress(err, Boolean.getBoolean("graft.terminal"), System::nanoTime);
    }

    @Override
    public void started(Path folder, int trials, int done) {
        this.trials = trials;
        this.before = done;
        this.done = done;
        this.start = nanos.getAsLong();
        this.last = start;
        String found = done == 0 ? "" : ", " + done + " of them done before";
        err.println("%s: %d trials%s".formatted(folder, trials, found));
        err.flush();
    }

    @Override
    public void ended(TrialResult result) {
        done++;
        long now = nanos.getAsLong();
        long pause = (terminal ? REDRAW : REPEAT).toNanos();
        if (now - last >= pause || done == trials) {
            last = now;
            err.print(terminal ? "\r" + bar(result.trial(), now) + "\u001b[K" : bar(result.trial(), now) + "\n");
            err.flush();
        }
    }

    /** The process is being ended while the run goes on: says that nothing is lost. */
    void interrupted() {
        err.println("%sgraft: interrupted after %d of %d trials. The same command goes on where it was."
                .formatted(terminal ? "\n" : "", done, trials));
        err.flush();
    }

    @Override
    public void stopped() {
        if (terminal && done > before) {
            err.println();
            err.flush();
        }
    }

    private String bar(Trial trial, long now) {
        int full = WIDTH * done / Math.max(1, trials);
        long left = (now - start) / Math.max(1, done - before) * (trials - done);
        Duration time = Duration.ofNanos(left);
        return "[%s%s] %d/%d  left %d:%02d  %s, %s, seed %d"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        done,
                        trials,
                        time.toMinutes(),
                        time.toSecondsPart(),
                        trial.contender(),
                        trial.budget(),
                        trial.seed());
    }
}
