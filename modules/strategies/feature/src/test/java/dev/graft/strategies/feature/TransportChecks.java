package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import java.util.List;

/** What all strategies that transport samples must do. */
final class TransportChecks {
    private TransportChecks() {}

    /** Classes in turn in both domains: nearly all target samples get their class, and the plan is shown. */
    static void learns(AdaptationStrategy strategy, Matrix source, Matrix target, String what) {
        Fitted fitted =
                strategy.fit(Moves.adaptation(source, Moves.inTurn(source.rows()), target), Quiet.with(new Nearest()));
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(Dense.of(target.toArray()));
        int right = 0;
        for (int i = 0; i < target.rows(); i++) {
            right += scores.best(i) == i % 3 ? 1 : 0;
        }
        assertThat((double) right / target.rows()).isGreaterThan(0.85);
        assertThat(fitted.exhibits())
                .filteredOn(exhibit -> exhibit.title().equals("Transport plan"))
                .singleElement()
                .isInstanceOfSatisfying(Exhibit.Table.class, table -> assertThat(table.rows())
                        .extracting(List::toString)
                        .anyMatch(row -> row.contains(what)));
    }

    static void refusesTooManySamples(AdaptationStrategy strategy) {
        long before = MemoryLimit.bytes();
        MemoryLimit.set(8L * 50 * 60 - 1);
        try {
            assertThatThrownBy(() -> strategy.fit(
                            Moves.adaptation(Points.normal(60, 2, 1), Moves.inTurn(60), Points.normal(50, 2, 2)),
                            Quiet.with(new Nearest())))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("transport: the plan of 60 source and 50 target samples would exhaust the memory."
                            + " Set most-samples to at most 59, or give the JVM more heap (-Xmx).");
        } finally {
            MemoryLimit.set(before);
        }
    }
}
