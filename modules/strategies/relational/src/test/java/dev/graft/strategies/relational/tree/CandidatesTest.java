package dev.graft.strategies.relational.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Mode;
import dev.graft.core.relation.Mode.Place;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Predicate ASKED = new Predicate("asked", List.of("person", "person"));
    private static final Predicate MOVIE = new Predicate("movie", List.of("film", "person"));
    private static final Predicate GENRE = new Predicate("genre", List.of("film", "kind"));

    @Test
    void aNewVariableStandsWhereOneArgumentIsKnown() {
        assertThat(after(List.of())).containsExactly("movie(C, A)", "movie(C, B)");
        assertThat(after(List.of(new Literal("movie", List.of("C", "A")))))
                .containsExactlyInAnyOrder("movie(C, B)", "movie(C, D)", "movie(D, A)", "movie(D, B)", "genre(C, D)");
    }

    @Test
    void aNewVariableHasANameThatIsFree() {
        // C is left out where a literal was: it is the next new one, and D stays what it is
        assertThat(after(List.of(new Literal("movie", List.of("D", "A")))))
                .containsExactlyInAnyOrder("movie(D, B)", "movie(D, C)", "movie(C, A)", "movie(C, B)", "genre(D, C)");
    }

    @Test
    void modesBoundWhatIsTriedAndConstantsAreThoseOfTheWorlds() {
        Mode constant = new Mode("genre", List.of(Place.INPUT, Place.CONSTANT));
        Mode known = new Mode("movie", List.of(Place.INPUT, Place.INPUT));
        List<Literal> path = List.of(new Literal("movie", List.of("C", "A")));
        assertThat(after(path, constant, known)).containsExactly("movie(C, B)", "genre(C, comedy)", "genre(C, drama)");
    }

    private static List<String> after(List<Literal> path, Mode... modes) {
        Schema schema = new Schema(List.of(ASKED, MOVIE, GENRE), List.of(modes));
        World world = new World(
                "w",
                List.of(
                        new Atom("asked", List.of("a", "b")),
                        new Atom("genre", List.of("f", "drama")),
                        new Atom("genre", List.of("g", "comedy"))));
        KnowledgeBase base =
                new Knowledge(schema, Optional.empty(), List.of(new Knowledge.Fold(world, List.of()))).asking("asked");
        return Candidates.of(base).after(path).stream().map(Literal::toString).toList();
    }
}
