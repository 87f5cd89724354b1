package dev.graft.core.verify;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a case.
 *
 * @param agrees whether every quantity does
 * @param errors by quantity, relative; infinite where it is missing, NaN, or of another shape
 * @param problem why nothing was compared, in words; empty otherwise
 */
public record CaseResult(String name, boolean agrees, Map<String, Double> errors, String problem) {
    /** Nothing could be compared. */
    public static CaseResult of(String name, String problem) {
        return new CaseResult(name, false, Map.of(), problem);
    }

    /** The quantity that is farthest off; empty where there is a problem. */
    public Optional<Map.Entry<String, Double>> worst() {
        return errors.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue));
    }
}
