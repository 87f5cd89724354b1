package dev.graft.core.statistics;

import dev.graft.core.result.Outcome;
import dev.graft.core.result.TrialResult;
import java.util.List;
import java.util.Optional;

/** Why trials left no number, in words. */
final class Remark {
    private Remark() {}

    /** What the first trial without a number says; empty where all have one. */
    static Optional<String> of(List<TrialResult> results) {
        for (TrialResult result : results) {
            if (result.outcome() instanceof Outcome.NotApplicable notApplicable) {
                return Optional.of("not applicable, because " + notApplicable.because());
            }
            if (result.outcome() instanceof Outcome.Failed failed) {
                return Optional.of("failed: " + failed.cause());
            }
        }
        return results.isEmpty() ? Optional.of("no result yet") : Optional.empty();
    }
}
