package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report shows of each strategy. */
final class ExhibitsTest {
    private static final int STEPS = 60;

    static Stream<String> ids() {
        return Each.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theyAreAllThereAndAllNumbersAreNumbers(String id) {
        Fitted fitted = Each.of(id, Make.steps(STEPS)).fit(Moved.unsupervised(), NoLearner.context(1));
        assertThat(fitted.exhibits())
                .extracting(Exhibit::title)
                .containsExactly(
                        "How the network was chosen",
                        "How well the domains can be told apart over steps",
                        "How far the domains are apart",
                        "Domains before training",
                        "Domains after training",
                        "Stages of the training",
                        "Loss during training, of batches and of labels set aside",
                        "Terms of the loss during training");
        assertThat(Shown.table(fitted, "How the network was chosen").rows())
                .containsExactly(
                        List.of("the moment", "a fixed number of steps, " + STEPS),
                        List.of("target labels that are not visible", "never looked at"));
        List<Exhibit.Series> terms =
                Shown.curve(fitted, "Terms of the loss during training").lines();
        assertThat(terms).extracting(Exhibit.Series::name).startsWith("source risk", "domain loss");
        assertThat(terms).allSatisfy(line -> assertThat(line.y()).hasSize(STEPS));
        assertThat(Shown.curve(fitted, "How well the domains can be told apart over steps")
                        .lines()
                        .get(0)
                        .x())
                .containsExactly(0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, (double) STEPS);
        assertThat(numbers(fitted)).isNotEmpty().allMatch(Double::isFinite);
    }

    private static List<Double> numbers(Fitted fitted) {
        return fitted.exhibits().stream()
                .flatMap(ExhibitsTest::series)
                .flatMap(line -> line.y().stream())
                .toList();
    }

    private static Stream<Exhibit.Series> series(Exhibit exhibit) {
        if (exhibit instanceof Exhibit.Scatter scatter) {
            return scatter.groups().stream();
        }
        return exhibit instanceof Exhibit.Curve curve ? curve.lines().stream() : Stream.of();
    }
}
