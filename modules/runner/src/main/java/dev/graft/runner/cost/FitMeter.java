package dev.graft.runner.cost;

import dev.graft.runner.trial.FitListener;

/**
 * Measures one fit: wall time, and the most memory above what was resident when it began. Snapshots are not scored meanwhile,
 * since that is the runner's work. Garbage is collected before, so that it neither hides what the fit takes nor counts.
 */
final class FitMeter implements FitListener {
    private final ResidentMemory memory;
    private long start;
    private long nanos;
    private long baseline;
    private long peak;

    FitMeter(ResidentMemory memory) {
        this.memory = memory;
    }

    @Override
    public void fitting(String contender, String stage, int done, int total) {}

    @Override
    public boolean wantsSnapshots() {
        return false;
    }

    @Override
    public void begins() {
        System.gc();
        baseline = memory.now();
        memory.forgetPeak();
        start = System.nanoTime();
    }

    @Override
    public void ends() {
        nanos = System.nanoTime() - start;
        peak = memory.peak();
    }

    double seconds() {
        return nanos / 1e9;
    }

    long baselineBytes() {
        return baseline;
    }

    long peakBytes() {
        return Math.max(0, peak - baseline);
    }
}
