package dev.graft.cli;

import dev.graft.core.network.Network;
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
    private long encodingSince;
    /** Which of several scenarios this is about, in front of every line; empty where there is one. */
    private String scenario = "";

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
    public void scenario(String name, int number, int of) {
        scenario = "%s, %d of %d: ".formatted(name, number, of);
        trials = 0;
        before = 0;
        done = 0;
    }

    @Override
    public void encoded(Network network, int encoded, int total) {
        if (trials > 0) { // a trial goes on from somewhere else in the network
            tick(
                    false,
                    "features of %s, %d of %d".formatted(network.name(), encoded, total),
                    done,
                    trials,
                    start,
                    before);
            return;
        }
        if (encodingSince == 0) {
            encodingSince = nanos.getAsLong();
            last = encodingSince;
        }
        tick(encoded == total, "features of " + network.name(), encoded, total, encodingSince, 0);
        if (encoded == total) {
            encodingSince = 0;
            if (terminal) {
                err.println();
            }
        }
    }

    @Override
    public void allEncoded(Network network, int samples, int computed) {
        err.println("%sfeatures of %s: %d samples, %d of them computed now"
                .formatted(scenario, network.name(), samples, computed));
        err.flush();
    }

    @Override
    public void started(Path folder, int trials, int done) {
        this.trials = trials;
        this.before = done;
        this.done = done;
        this.start = nanos.getAsLong();
        this.last = start;
        String found = done == 0 ? "" : ", " + done + " of them done before";
        err.println("%s%s: %d trials%s".formatted(scenario, folder, trials, found));
        err.flush();
    }

    @Override
    public void fitting(String contender, String stage, int step, int steps) {
        tick(false, "%s: %s, step %d of %d".formatted(contender, stage, step, steps), done, trials, start, before);
    }

    @Override
    public void ended(TrialResult result) {
        done++;
        Trial trial = result.trial();
        String what = "%s, %s, seed %d".formatted(trial.contender(), trial.budget(), trial.seed());
        tick(done == trials, what, done, trials, start, before);
    }

    /** Draws anew if it is time to, or if this is the end. */
    private void tick(boolean end, String what, int now, int all, long since, int from) {
        long nano = nanos.getAsLong();
        if (nano - last >= (terminal ? REDRAW : REPEAT).toNanos() || end) {
            last = nano;
            String bar = bar(scenario + what, now, all, (nano - since) / Math.max(1, now - from) * (all - now));
            err.print(terminal ? "\r" + bar + "\u001b[K" : bar + "\n");
            err.flush();
        }
    }

    /** The process is being ended while the run goes on: says that nothing is lost. */
    void interrupted() {
        err.println("%sgraft: interrupted after %d of %d trials%s. The same command goes on where it was."
                .formatted(
                        terminal ? "\n" : "",
                        done,
                        trials,
                        scenario.isEmpty() ? "" : " of " + scenario.substring(0, scenario.length() - 2)));
        err.flush();
    }

    @Override
    public void stopped() {
        if (terminal && done > before) {
            err.println();
            err.flush();
        }
    }

    private static String bar(String what, int done, int all, long nanosLeft) {
        int full = WIDTH * done / Math.max(1, all);
        Duration time = Duration.ofNanos(nanosLeft);
        return "[%s%s] %d/%d  left %d:%02d  %s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        done,
                        all,
                        time.toMinutes(),
                        time.toSecondsPart(),
                        what);
    }
}
