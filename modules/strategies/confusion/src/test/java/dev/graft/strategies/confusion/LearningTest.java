package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a network of the source's labels alone fails, each strategy helps, by what it says that it does. */
final class LearningTest {
    private static final Make MAKE = Make.steps(300);
    private static final long SEED = 2;

    static List<String> ids() {
        return Each.ids().toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theTargetIsReadWhereTheSourceAloneFails(String id) {
        Adaptation seen = Moved.unsupervised();
        double without = Moved.accuracy(Moved.withoutAdaptation(seen, MAKE, NoLearner.context(SEED)));
        Fitted fitted = Each.of(id, MAKE).fit(seen, NoLearner.context(SEED));
        assertThat(without).isLessThan(0.65);
        assertThat(Moved.accuracy(fitted)).isGreaterThan(without + 0.1);
    }

    /** Covariances say nothing of a domain that is moved as a whole: deep-coral is judged by what it compares. */
    @ParameterizedTest
    @MethodSource("ids")
    void theRepresentationTellsTheDomainsApartLessThanBefore(String id) {
        Fitted fitted = Each.of(id, MAKE).fit(Moved.unsupervised(), NoLearner.context(SEED));
        int column = id.equals("deep-coral") ? 2 : 1;
        List<List<String>> rows =
                Shown.table(fitted, "How far the domains are apart").rows();
        double before = Double.parseDouble(rows.get(0).get(column));
        double after = Double.parseDouble(rows.get(1).get(column));
        assertThat(after).isLessThan(0.9 * before);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void visibleTargetLabelsAreLearned(String id) {
        Make make = Make.steps(150);
        Adaptation some = Moved.seen(List.of(Moved.source(120, 1)), 60);
        double with = Moved.accuracy(Each.of(id, make).fit(some, NoLearner.context(SEED)));
        double without = Moved.accuracy(Each.of(id, make).fit(Moved.unsupervised(), NoLearner.context(SEED)));
        assertThat(with).isGreaterThan(without);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void threeSourcesAreLearnedAsOne(String id) {
        Adaptation three = Moved.seen(List.of(Moved.source(60, 1), Moved.source(40, 4), Moved.source(2, 5)), 0);
        assertThat(Moved.accuracy(Each.of(id, MAKE).fit(three, NoLearner.context(SEED))))
                .isGreaterThan(0.65);
    }
}
