package dev.graft.strategies.feature;

import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.List;

/**
 * What a transport made of the source: each sample where its mass went, on average.
 *
 * @param source {@code [n, d]}
 * @param cost {@code Σ C_ij P_ij}: the mean squared distance that mass travels
 * @param how the plan, in rows of what and how much
 */
public record Transported(Matrix source, double cost, List<List<String>> how) {
    public Transported {
        how = List.copyOf(how);
    }

    Exhibit exhibit() {
        return new Exhibit.Table("Transport plan", List.of("what", "value"), how);
    }
}
