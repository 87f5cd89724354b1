package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.rules.StandardRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTableTest {
    static List<Row> rows() {
        return GradientTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gradientsAreWhatFiniteDifferencesSay(Row row) {
        assertThat(GradientCheck.findings(row, StandardRules.all()))
                .isNotEmpty()
                .filteredOn(GradientCheck.Finding::isWrong)
                .isEmpty();
    }

    @Test
    void everyDifferentiableInputOfEveryOperatorIsInTheTable() {
        Set<String> expected = new TreeSet<>();
        for (OpRule rule : StandardRules.all().all()) {
            IntStream.range(0, rule.inputs().size())
                    .filter(i -> rule.inputs().get(i).isPresent())
                    .forEach(i -> expected.add(rule.op() + " " + i));
            rule.rest().ifPresent(each -> expected.add(rest(rule)));
        }
        Set<String> checked = new TreeSet<>();
        for (Row row : rows()) {
            OpRule rule = StandardRules.all().all().stream()
                    .filter(each -> each.op().equals(row.op()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(row + " has no rule"));
            for (int i : row.checked()) {
                checked.add(i < rule.inputs().size() ? rule.op() + " " + i : rest(rule));
            }
        }
        assertThat(checked).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theOperatorsWithoutAGradientAreThese() {
        assertThat(StandardRules.all().all())
                .filteredOn(rule -> !rule.isDifferentiable())
                .extracting(OpRule::op)
                .containsExactlyInAnyOrderElementsOf(GradientTable.STOPPED);
    }

    private static String rest(OpRule rule) {
        return rule.op() + " from " + rule.inputs().size();
    }

    @Test
    void noTwoRowsHaveTheSameName() {
        assertThat(rows().stream().collect(Collectors.groupingBy(Row::toString)).values())
                .allSatisfy(same -> assertThat(same).hasSize(1));
    }
}
