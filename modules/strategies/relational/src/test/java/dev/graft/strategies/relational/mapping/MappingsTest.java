package dev.graft.strategies.relational.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.relation.ClauseText;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingsTest {
    private static final Schema FILMS = new Schema(
            List.of(
                    new Predicate("workedunder", List.of("person", "person")),
                    new Predicate("movie", List.of("film", "person")),
                    new Predicate("actor", List.of("person"))),
            List.of());
    private static final Schema SCHOOL = new Schema(
            List.of(
                    new Predicate("advisedby", List.of("human", "human")),
                    new Predicate("wrote", List.of("human", "paper")),
                    new Predicate("cites", List.of("paper", "paper")),
                    new Predicate("student", List.of("human")),
                    new Predicate("long", List.of("paper"))),
            List.of());
    private static final List<Literal> BODY = ClauseText.parse("t", "h(A, B) :- actor(A), movie(C, A), movie(C, B).", 0)
            .body();

    @Test
    void aTypeIsOneTypeWhereverItStands() {
        assertThat(texts(Map.of(), false))
                .containsExactlyInAnyOrder(
                        "student(A), wrote(A, C), wrote(B, C)"); // a film is a paper, and an actor no paper
        assertThat(mappings(Map.of()).heads()).hasSize(2);
    }

    @Test
    void aPredicateMayBecomeNothing() {
        assertThat(texts(Map.of(), true))
                .containsExactlyInAnyOrder(
                        "student(A), wrote(A, C), wrote(B, C)", "student(A)", "wrote(A, C), wrote(B, C)", "");
    }

    @Test
    void whatIsGivenIsTheOnlyChoice() {
        assertThat(texts(Map.of("movie", "wrote"), false)).containsExactly("student(A), wrote(A, C), wrote(B, C)");
        assertThat(texts(Map.of("movie", "cites"), false)).isEmpty();
    }

    @Test
    void variablesStayDifferent() {
        Mappings mappings = mappings(Map.of());
        HeadNames names = HeadNames.of(
                mappings.heads().get(0),
                new Literal("workedunder", List.of("P", "Q")),
                new Literal("advisedby", List.of("A", "B")));
        List<Literal> body = ClauseText.parse("t", "h(P, Q) :- r(P, X1), s(X1, A), u(A, Q), v(X2, B).", 0)
                .body();
        assertThat(names.of(body))
                .extracting(Literal::toString)
                .containsExactly("r(A, X1)", "s(X1, X2)", "u(X2, B)", "v(X3, X4)");
    }

    @Test
    void twoPredicatesNeverBecomeOne() {
        Schema twice = new Schema(
                List.of(
                        new Predicate("asks", List.of("person")),
                        new Predicate("actor", List.of("person")),
                        new Predicate("director", List.of("person"))),
                List.of());
        Mappings mappings = new Mappings(twice, twice.predicate("asks"), SCHOOL, SCHOOL.predicate("student"), Map.of());
        List<Literal> both =
                ClauseText.parse("t", "h(A) :- actor(A), director(A).", 0).body();
        // as student is asked, long is all that is left, and only where a person is a paper
        assertThat(mappings.heads().stream().flatMap(head -> mappings.deciding(head, both, false).stream()))
                .isEmpty();
    }

    @Test
    void aHeadWhoseTypesCannotBeKeptHasNoImage() {
        Mappings mappings =
                new Mappings(FILMS, FILMS.predicate("workedunder"), SCHOOL, SCHOOL.predicate("wrote"), Map.of());
        assertThat(mappings.heads()).isEmpty();
    }

    private static Mappings mappings(Map<String, String> given) {
        return new Mappings(FILMS, FILMS.predicate("workedunder"), SCHOOL, SCHOOL.predicate("advisedby"), given);
    }

    private static List<String> texts(Map<String, String> given, boolean nothing) {
        Mappings mappings = mappings(given);
        return mappings.deciding(mappings.heads().get(0), BODY, nothing).stream()
                .map(mapping -> String.join(
                        ", ", mapping.of(BODY).stream().map(Literal::toString).toList()))
                .toList();
    }
}
