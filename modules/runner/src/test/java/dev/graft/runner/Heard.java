package dev.graft.runner;

import dev.graft.core.result.TrialResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what a run said. Mutable. */
final class Heard implements RunListener {
    final List<TrialResult> ended = new ArrayList<>();
    int trials;
    int done;
    int stops;

    private final Consumer<TrialResult> also;

    Heard() {
        this(result -> {});
    }

    /** A listener that does something at the end of each trial. */
    Heard(Consumer<TrialResult> also) {
        this.also = also;
    }

    @Override
    public void started(Path folder, int all, int finished) {
        trials = all;
        done = finished;
    }

    @Override
    public void ended(TrialResult result) {
        ended.add(result);
        also.accept(result);
    }

    @Override
    public void stopped() {
        stops++;
    }
}
