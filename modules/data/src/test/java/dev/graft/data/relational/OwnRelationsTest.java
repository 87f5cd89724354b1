package dev.graft.data.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.samples.Atoms;
import dev.graft.data.format.Scratch;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRelationsTest {
    private static final AskedSettings NOTHING_DRAWN = new AskedSettings("", 0, 1);
    private static final OwnRelations DATA = new OwnRelations();

    @TempDir
    private Path folder = Path.of("");

    private static String here(String name) {
        try {
            return Path.of(Objects.requireNonNull(OwnRelationsTest.class.getResource(name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Knowledge knowledge(String path, String schema) {
        return DATA.knowledge(new OwnRelations.Settings(path, schema, NOTHING_DRAWN))
                .orElseThrow();
    }

    /** All three forms hold the same two worlds, with one fact twice and one predicate that no schema names. */
    @ParameterizedTest
    @CsvSource({
        "worlds.json, schema.txt, fold 1, fold 2",
        "alchemy, schema.txt, one, two",
        "boost, boost/background.txt, fold1/train, fold1/test"
    })
    void everyFormGivesTheSameWorlds(String path, String schema, String first, String second) {
        Knowledge all = knowledge(here(path), here(schema));

        assertThat(all.schema().names()).containsExactly("workedunder", "movie");
        assertThat(all.query()).isEmpty();
        List<Knowledge.Fold> byName = all.folds();
        assertThat(byName).extracting(fold -> fold.world().name()).containsExactlyInAnyOrder(first, second);
        Knowledge.Fold one = named(byName, first);
        Knowledge.Fold two = named(byName, second);
        assertThat(one.world().facts())
                .extracting(Atom::toString)
                .containsExactlyInAnyOrder(
                        "workedunder(ann, bob)", "workedunder(cem, bob)", "movie(up, ann)", "movie(up, bob)");
        assertThat(one.negatives()).extracting(Atom::toString).containsExactly("workedunder(bob, ann)");
        assertThat(two.world().facts())
                .extracting(Atom::toString)
                .containsExactlyInAnyOrder("workedunder(dee, eli)", "movie(down, dee)");
        if (!path.equals("boost")) { // its files of negatives may be missing
            assertThat(two.negatives()).extracting(Atom::toString).containsExactly("movie(down, eli)");
        }
    }

    private static Knowledge.Fold named(List<Knowledge.Fold> folds, String name) {
        return folds.stream()
                .filter(fold -> fold.world().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderOfBoostSrlBringsItsSchemaAndOneDatabaseIsOneWorld() {
        assertThat(knowledge(here("boost"), "").schema())
                .isEqualTo(
                        knowledge(here("boost"), here("boost/background.txt")).schema());
        assertThat(knowledge(here("alchemy/two.db"), here("schema.txt")).folds())
                .singleElement()
                .satisfies(fold -> assertThat(fold.world().name()).isEqualTo("two"));
    }

    @Test
    void worldsOfBoostSrlInOneFolderAreCalledByTheirFiles() {
        Scratch scratch = new Scratch(folder);
        for (String name : List.of("train", "test")) {
            scratch.text(name + "_pos.txt", "workedunder(ann, bob).");
            scratch.text(name + "_facts.txt", "movie(up, ann).");
        }

        assertThat(knowledge(folder.toString(), here("schema.txt")).folds())
                .extracting(fold -> fold.world().name())
                .containsExactly("test", "train");
    }

    @Test
    void examplesAreThoseOfWhatIsAskedAndTheRestOfThemIsDrawn() {
        AskedSettings asked = new AskedSettings("workedunder", 1, 7);
        Labelled examples = DATA.load(new OwnRelations.Settings(here("boost"), "", asked));

        assertThat(examples.classes().names()).containsExactly("false", "true");
        assertThat(examples.classes().counts()).containsExactly(1, 3);
        Atoms atoms = (Atoms) examples.samples();
        assertThat(atoms.world(0).facts()).extracting(Atom::predicate).containsOnly("movie");
        Knowledge all = DATA.knowledge(new OwnRelations.Settings(here("boost"), "", asked))
                .orElseThrow();
        assertThat(all.query()).contains("workedunder");
        assertThat(all.asking("movie").examples().classes().counts())
                .as(
                        "no movie is said to be false, so one is drawn for each where there is one: there is one in each world")
                .containsExactly(2, 3);
    }

    @Test
    void nothingAskedNamesWhatMayBe() {
        assertThatThrownBy(() -> DATA.load(new OwnRelations.Settings(here("boost"), "", NOTHING_DRAWN)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "predicate: say which one is asked, as predicate: workedunder. Allowed: workedunder, movie.");
        assertThatThrownBy(
                        () -> DATA.load(new OwnRelations.Settings(here("boost"), "", new AskedSettings("moive", 0, 1))))
                .hasMessage("predicate: there is no \"moive\"; did you mean \"movie\"? Allowed: workedunder, movie.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnRelations.Settings("", "", NOTHING_DRAWN))
                .withMessage("path is missing: {data: relations, path: path/of/your/files}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AskedSettings("", -1, 1))
                .withMessage("negatives must be in [0, 1000000], was -1");
    }

    @Test
    void whereFilesOrSchemasAreMissingItIsSaid() {
        assertThatThrownBy(() -> knowledge(here("alchemy"), ""))
                .hasMessageMatching("schema: name a text with the types of predicates beside .*alchemy, .*");
        assertThatThrownBy(() -> knowledge(here("alchemy") + "x", here("schema.txt")))
                .hasMessageContaining("there is no such file; did you mean \"alchemy\"?");
        assertThatThrownBy(() -> knowledge(here("schema.txt"), here("schema.txt")))
                .hasMessageContaining("is of no known form. Allowed: a .json file, a .db file, a folder");
        assertThatThrownBy(() -> knowledge(folder.toString(), here("schema.txt")))
                .hasMessageContaining(
                        "this folder holds no worlds. Allowed: *.db of Alchemy, or *_pos.txt and *_facts");
        new Scratch(folder).text("train_pos.txt", "workedunder(ann, bob).");
        assertThatThrownBy(() -> knowledge(folder.toString(), here("schema.txt")))
                .hasMessageContaining("train_facts.txt: there is no such file");
        new Scratch(folder).text("train_facts.txt", "!movie(up, ann).");
        assertThatThrownBy(() -> knowledge(folder.toString(), here("schema.txt")))
                .hasMessageEndingWith(
                        "train_facts.txt:1: the name of a predicate begins with a letter, was \"!movie\". What is false stands in the file of negatives, without the \"!\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            movie(Up, Ann               | :2, column 6: this parenthesis is not closed. Write: movie(Up, Ann).
            movie(Up, Ann, Bob)         | :2: predicate "movie" with two arities: 3 arguments here, 2 in the schema, movie(film, person). Mend one of them.
            !workedunder(Ann, Bob)      | :2: workedunder(ann, bob) is a positive and a negative example. Remove one of them.
            workedunder(ann, Bob)       | :2: the constants "Ann" and "ann" would become one, as variables alone begin with a capital. Rename one of them.
            movie(_, Ann)               | :2: the constant "_" begins with an underscore, as variables do. Begin it with a letter.
            ?movie(Up, Ann)             | :2: the name of a predicate begins with a letter, was "?movie".
            movie(Up, x) :- likes(x, y) | :2: this is a rule, expected a fact: movie(Up, x).
            """)
    void aWrongLineIsRefusedWithItsPlace(String line, String message) {
        Path file = new Scratch(folder).text("a.db", "workedunder(Ann, Bob)", line);

        assertThatThrownBy(() -> knowledge(file.toString(), here("schema.txt")))
                .isInstanceOf(GraftException.class)
                .hasMessage(file + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            null                                       | : expected [positives per fold, negatives per fold], found null.
            [[null], [{}]]                             | : positives, fold 1: expected an object of predicates, found null.
            {}                                         | : expected [positives per fold, negatives per fold], found an object, {}.
            [[{}]]                                     | : expected [positives per fold, negatives per fold], found an array of 1, [[{}]].
            [[], []]                                   | : positives: expected an array with an object for each fold, as many positives as negatives, found an array of 0, [].
            [[{}], [{}, {}]]                           | : negatives: expected an array with an object for each fold, as many positives as negatives, found an array of 2, [{},{}].
            [[{}, 3], [{}, {}]]                        | : positives, fold 2: expected an object of predicates, found 3.
            [[{"movie": {}}], [{}]]                    | : positives, fold 1, movie: expected an array of tuples, found an object, {}.
            [[{}], [{"movie": [["a", "b"], ["a", 7]]}]] | : negatives, fold 1, movie, tuple 2: expected an array of names in quotes, found an array of 2, ["a",7].
            [[{"movie": ["a"]}], [{}]]                 | : positives, fold 1, movie, tuple 1: expected an array of names in quotes, found "a".
            [[{"movie": [["a"]]}], [{}]]               | : positives, fold 1, movie, tuple 1: predicate "movie" with two arities: 1 arguments here, 2 in the schema, movie(film, person). Mend one of them.
            [[{"movie": [["a", "b"]]}], [{"movie": [["c", "d"], ["a", "b"]]}]] | : negatives, fold 1, movie, tuple 2: movie(a, b) is a positive and a negative example. Remove one of them.
            [[{"movies": [["a", "b"]], "actor": [["a"]]}], [{}]] | : holds no fact of a predicate that the schema names: workedunder, movie. Found: actor, movies. Names must be the same letter by letter.
            [[{}], [{}]]                               | : holds no fact of a predicate that the schema names: workedunder, movie. Found: no fact at all. Names must be the same letter by letter.
            """)
    void wrongJsonIsRefusedWithThePlaceInIt(String json, String message) {
        Path file = new Scratch(folder).text("a.json", json);

        assertThatThrownBy(() -> knowledge(file.toString(), here("schema.txt")))
                .isInstanceOf(GraftException.class)
                .hasMessage(file + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^ ^                                  | :1: is no JSON, column 1: No content to map due to end-of-input. Mend it
            [[{"movie": [["a", "b"]]}], [{}]] [] | :1: is no JSON, column 35: Trailing token. Mend it
            [[{"movie": [["a", "b"]}], [{}]]     | :1: is no JSON, column 24: Unexpected close marker '}': expected ']'. Mend it, or write it with a library for JSON.
            [[{"movie": [["a",                   | :2: is no JSON, column 1: Unexpected end-of-input within/between Array entries. Mend it
            [[{"movie": [], "movie": []}], [{}]] | :1: is no JSON, column 24: Duplicate field 'movie'
            """)
    void whatIsNoJsonIsRefusedWithLineAndColumn(String json, String message) {
        Path file = new Scratch(folder).text("a.json", json);

        assertThatThrownBy(() -> knowledge(file.toString(), here("schema.txt")))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(file + message);
    }
}
