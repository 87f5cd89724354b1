package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.AdaptationStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is trained beside the network runs away: one message, which names it. */
final class DivergedTest {
    private static final Make FAST = Make.steps(30).descending(0.1);

    @Test
    void aDiscriminatorThatRunsAwayIsNamed() {
        Discriminator wild = new Discriminator(List.of("dense 16"), 1e30);
        for (AdaptationStrategy each : List.of(
                new Dann(new Dann.Settings(1, 10, wild, FAST.training())),
                new DomainConfusion(new DomainConfusion.Settings(1, wild, FAST.training())))) {
            assertThatThrownBy(() -> each.fit(Moved.unsupervised(), NoLearner.context(1)))
                    .isInstanceOf(GraftException.class)
                    .hasMessageMatching(
                            "network: stage \"both domains\": training diverged in epoch 1, step [23], with the rate 0.1: "
                                    + "(domain|confusion) loss is no finite number any more, the last finite loss was [0-9.E]+\\. "
                                    + "Take lower learning rates, or a smaller \"clip\", the longest gradient\\.");
        }
    }

    @Test
    void aCriticThatRunsAwayIsNamed() {
        Wdgrl wild = new Wdgrl(new Wdgrl.Settings(1, 10, 5, 1e30, List.of("dense 16"), FAST.training()));
        assertThatThrownBy(() -> wild.fit(Moved.unsupervised(), NoLearner.context(1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("domain loss is no finite number any more");
    }
}
