package dev.graft.strategies.relational.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final Schema FILMS = new Schema(
            List.of(
                    new Predicate("workedunder", List.of("person", "person")),
                    new Predicate("movie", List.of("film", "person")),
                    new Predicate("director", List.of("person"))),
            List.of());

    @TempDir
    Path folder;

    @Test
    void rulesAreReadAndCommentsAreNot() throws IOException {
        Path file = file(
                "# a comment\n\n  // one more\n% and one\nworkedunder(A, B) :- movie(M, A), movie(M, B), director(B).\n");
        assertThat(RuleFile.read(file, FILMS))
                .extracting(Object::toString)
                .containsExactly("workedunder(A, B) :- movie(M, A), movie(M, B), director(B).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    workedunder(A, B) :- movi(M, A).    | line 1: the source has no predicate "movi"; did you mean "movie"? Allowed: workedunder, movie, director.
                    workedunder(A, B) :- movie(M).      | line 1: movie(film, person) has 2 arguments, found movie(M) with 1.
                    workedunder(A, B) :- workedunder(A, C). | line 1: workedunder speaks of itself, and no fact of it is known. Use other predicates.
                    workedunder(A, B).                  | line 1: workedunder(A, B). has no body. Say when it is true: workedunder(A, B) :- ...
                    workedunder(A, b) :- director(A).   | line 1: the arguments of the head workedunder(A, b) must be different variables, which begin with a capital letter.
                    workedunder(A, A) :- director(A).   | line 1: the arguments of the head workedunder(A, A) must be different variables, which begin with a capital letter.
                    workedunder(A, B) :- movie(M, A     | line 1, column 27: this parenthesis is not closed. Write: movie(M, A).
                    """)
    void whatIsWrongIsSaidWithItsLine(String line, String message) throws IOException {
        Path file = file(line);
        assertThatThrownBy(() -> RuleFile.read(file, FILMS))
                .isInstanceOf(GraftException.class)
                .hasMessage("%s: %s", file, message);
    }

    @Test
    void aFileWithoutRulesAndOneThatIsNotThereAreRefused() throws IOException {
        Path empty = file("# nothing\n");
        assertThatThrownBy(() -> RuleFile.read(empty, FILMS))
                .hasMessage("rules: %s has no rule. Write some, as head(A) :- body(A, B).", empty);
        assertThatThrownBy(() -> RuleFile.read(folder.resolve("none.txt"), FILMS))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "rules: there is no file \"%s\". Name a text file with a rule on each line, as head(A) :- body(A, B).",
                        folder.resolve("none.txt"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.txt"), text);
    }
}
