package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Rule;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.gradient.rules.StandardRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check itself is worth: it finds a rule that is wrong by a thousandth. */
class GradientCheckTest {
    static List<Row> rows() {
        return GradientTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRuleThatIsWrongByAThousandthIsFoundForEveryInput(Row row) {
        OpRule right = StandardRules.all().all().stream()
                .filter(rule -> rule.op().equals(row.op()))
                .findFirst()
                .orElseThrow();
        for (int input : row.checked()) {
            Rules wrong = StandardRules.all().with(wrong(right, input));
            List<GradientCheck.Finding> findings = GradientCheck.findings(row, wrong);
            // what is 0 is a thousandth more of it too
            if (findings.stream()
                    .anyMatch(finding -> finding.input().equals(Row.input(input)) && finding.analytic() != 0)) {
                assertThat(findings)
                        .filteredOn(GradientCheck.Finding::isWrong)
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.input()).isEqualTo(Row.input(input)));
            }
        }
    }

    private static OpRule wrong(OpRule right, int wrong) {
        return OpRule.op(right.op(), "wrong by a thousandth").each((n, i, dy, o) -> {
            Rule rule = right.of(i).orElseThrow();
            return i == wrong ? o.mul(rule.gradient(n, dy, o), 1.001) : rule.gradient(n, dy, o);
        });
    }
}
