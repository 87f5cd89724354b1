package dev.graft.core.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.relation.Mode.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Predicate MOVIE = new Predicate("movie", List.of("film", "person"));
    private static final Mode OF_FILM = new Mode("movie", List.of(Place.INPUT, Place.OUTPUT));

    @Test
    void aPredicateWithoutModesStandsWhereOneArgumentIsKnown() {
        Schema schema = new Schema(List.of(MOVIE), List.of());
        assertThat(schema.modesOf(MOVIE))
                .containsExactly(OF_FILM, new Mode("movie", List.of(Place.OUTPUT, Place.INPUT)))
                .extracting(Mode::toString)
                .containsExactly("movie(+, -)", "movie(-, +)");
        assertThat(new Schema(List.of(MOVIE), List.of(OF_FILM)).modesOf(MOVIE)).containsExactly(OF_FILM);
        assertThat(MOVIE).hasToString("movie(film, person)");
    }

    @Test
    void aMistypedPredicateIsToldTheNearest() {
        Schema schema = new Schema(List.of(MOVIE), List.of());
        assertThat(schema.predicate("movie")).isEqualTo(MOVIE);
        assertThatThrownBy(() -> schema.predicate("movi"))
                .hasMessage("there is no predicate \"movi\"; did you mean \"movie\"? There are: movie");
    }

    @Test
    void predicatesAreNamedOnceAndModesAreOfThem() {
        assertThatThrownBy(() -> new Schema(List.of(MOVIE, MOVIE), List.of()))
                .hasMessage("predicates must have different names, were [movie, movie]");
        assertThatThrownBy(() -> new Schema(List.of(), List.of(OF_FILM)))
                .hasMessage("mode movie(+, -) is of no predicate; there are []");
        assertThatThrownBy(() -> new Schema(List.of(MOVIE), List.of(new Mode("movie", List.of(Place.INPUT)))))
                .hasMessage("mode movie(+) has 1 arguments, predicate movie(film, person) has 2");
        assertThatThrownBy(() -> new Predicate("rain", List.of())).hasMessage("predicate \"rain\" has no argument");
    }
}
