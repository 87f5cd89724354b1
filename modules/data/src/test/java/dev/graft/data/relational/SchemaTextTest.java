package dev.graft.data.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.data.catalogue.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTextTest {
    private static final Predicate MOVIE = new Predicate("movie", List.of("film", "person"));

    @Test
    void declarationsAreTypesAndModes() {
        Schema schema = SchemaText.parse("films.txt", """
                # film makers
                types: person, film , genre.  # of these
                movie(+film, -person).
                  movie( -film, +person )
                movie(+film, -person). // twice
                // nothing
                genre(+person, #genre).% a constant
                """);

        assertThat(schema.predicates()).containsExactly(MOVIE, new Predicate("genre", List.of("person", "genre")));
        assertThat(schema.modes())
                .extracting(Object::toString)
                .containsExactly("movie(+, -)", "movie(-, +)", "genre(+, #)");
    }

    @Test
    void whatBoostSrlSetsIsLeftAside() {
        Schema schema = SchemaText.parse("bk.txt", """
                import: "../background.txt".
                setParam: maxTreeDepth=3.
                useStdLogicVariables: true.
                mode: movie(+film, -person).
                bridger: movie/2.
                """);

        assertThat(schema.predicates()).containsExactly(MOVIE);
        assertThat(schema.modes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            movie(+film, +person              | , column 6: this parenthesis is not closed. Write: movie(+film, +person).
            mode: movie +film                 | , column 13: expected "(", found "+".
            movie(+film)                      | : predicate "movie" with two arities: 1 arguments here, 2 in line 2. Give each a name of its own.
            movie(+film, +film)               | , column 14: argument 2 of "movie" has two types: "film" here, "person" in line 2. Decide for one.
            actor(+persn)                     | , column 7: there is no type "persn"; did you mean "person"? Allowed: person, film.
            mode: actor(+ghost)               | , column 13: there is no type "ghost". Allowed: person, film.
            actor(person)                     | , column 7: "person" has no sign. Allowed: + before its type (stands in the rule already), - (may be new), # (a constant).
            actor(+)                          | , column 7: the type is missing behind "+". Write: +person.
            actor(+person) :- movie(-film)    | : this is a rule, expected a predicate with its types: movie(-film, +person).
            types: genre.                     | : types stand before the first predicate, which is in line 2. Move them up.
            types: a b                        | : "a b" is no name of a type. Write: types: person, film.
            moed: actor(+person)              | : there is no line "moed:"; did you mean "mode"? Allowed: types, mode, bridger
            """)
    void whatIsWrongIsSaidWithItsPlace(String line, String message) {
        assertThatThrownBy(() -> SchemaText.parse(
                        "films.txt", "types: person, film.\nmovie(+film, +person).\n" + line + "\nlast(+film)."))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("films.txt:3" + message);
    }

    @ParameterizedTest
    @CsvSource({
        "imdb, workedunder, 6, 10",
        "uw-cse, advisedby, 14, 39",
        "cora, samevenue, 10, 30",
        "twitter, accounttype, 3, 9",
        "yeast, proteinclass, 7, 21"
    })
    void theSchemasOfTheCatalogueAreSound(String name, String asked, int predicates, int modes) {
        Schema schema = SchemaText.parse(name, Entry.named("relational").schema(name));

        assertThat(schema.names()).hasSize(predicates).contains(asked);
        assertThat(schema.modes()).hasSize(modes);
        assertThat(schema.modesOf(schema.predicate(asked)))
                .extracting(Object::toString)
                .containsExactly(asked + "(+, +)", asked + "(+, -)", asked + "(-, +)");
    }

    @Test
    void aSchemaWithoutPredicatesIsNone() {
        assertThatThrownBy(() -> SchemaText.parse("films.txt", "types: person.\n# movie(+film)\n"))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "films.txt: declares no predicate. Write one on each line, with the type of each argument: movie(-film, +person).");
    }
}
