package dev.graft.core.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTextTest {
    @Test
    void aRuleIsReadAsItIsWritten() {
        Clause rule = parse("  uncle(A, bob) :-brother( A , C ),parent(C, bob).");
        assertThat(rule)
                .isEqualTo(new Clause(
                        new Literal("uncle", List.of("A", "bob")),
                        List.of(new Literal("brother", List.of("A", "C")), new Literal("parent", List.of("C", "bob")))))
                .hasToString("uncle(A, bob) :- brother(A, C), parent(C, bob).");
        assertThat(parse(rule.toString())).isEqualTo(rule);
        assertThat(rule.head().variables()).containsExactly("A");
    }

    @Test
    void aFactNeedsNoPointAndKeepsWhatStandsInIt() {
        assertThat(parse("interaction(Protein_YBR001c-a, YAL1.2)"))
                .isEqualTo(new Clause(new Literal("interaction", List.of("Protein_YBR001c-a", "YAL1.2")), List.of()));
        assertThat(ClauseText.parse("f", "mode: p(+a, -b).", 5).head().arguments())
                .containsExactly("+a", "-b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    movie(a, b        | column 6: this parenthesis is not closed. Write: movie(a, b).
                    movie a           | column 7: expected "(", found "a".
                    movie(a,, b)      | column 9: expected an argument, found ",".
                    movie()           | column 7: expected an argument, found ")".
                    movie(a)) .       | column 9: expected ":-" or the end of the line, found ")".
                    p(A) :- q(A       | column 10: this parenthesis is not closed. Write: q(A).
                    p(A) :- q(A) r(A) | column 14: expected "," or the end of the line, found "r".
                    p(A) :-           | column 8: expected the name of a predicate, found the end of the line.
                    p(A b)            | column 5: expected "," or ")", found "b".
                    (a)               | column 1: expected the name of a predicate, found "(".
                    """)
    void whatIsWrongIsSaidWithItsColumn(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(GraftException.class)
                .hasMessage("rules.txt: line 3, " + message);
    }

    private static Clause parse(String line) {
        return ClauseText.parse("rules.txt: line 3", line, 0);
    }
}
