package dev.graft.data.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Schema;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published worlds have the facts and examples that are in their files, counted apart. */
class PublishedRelationsTest {
    private static final AskedSettings ANY = new AskedSettings("", 2, 1);

    @BeforeAll
    static void dataAreThere() {
        assumeTrue(
                System.getenv("GRAFT_DATA") != null,
                "SKIPPED: published data are not on this machine; GRAFT_DATA names no folder");
    }

    static Stream<PublishedRelations> sets() {
        return Stream.of(new Imdb(), new UwCse(), new Cora(), new Twitter(), new Yeast());
    }

    private static Knowledge of(PublishedRelations data) {
        return data.knowledge(ANY).orElseThrow();
    }

    /** Examples that are false and true, in all folds; what is written twice counts once. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(new Imdb(), "workedunder", 5, 14236, 382),
                Arguments.of(new Imdb(), "genre", 5, 2365, 47),
                Arguments.of(new UwCse(), "advisedby", 5, 4079, 113),
                Arguments.of(new UwCse(), "ta", 5, 13627, 195),
                Arguments.of(new Cora(), "samevenue", 5, 4856, 2775),
                Arguments.of(new Cora(), "sametitle", 5, 610, 525),
                Arguments.of(new Twitter(), "accounttype", 2, 2 * 282, 282),
                Arguments.of(new Yeast(), "proteinclass", 4, 2 * 369, 369));
    }

    @ParameterizedTest
    @MethodSource
    void examples(PublishedRelations data, String predicate, int folds, int negatives, int positives) {
        assertThat(data.load(new AskedSettings(predicate, 2, 1)).classes().counts())
                .containsExactly(negatives, positives);
        assertThat(of(data).folds())
                .extracting(fold -> fold.world().name())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, folds)
                        .mapToObj(i -> "fold " + i)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyPredicateOfTheSchemaIsInTheFile(PublishedRelations data) {
        Knowledge all = of(data);
        Set<String> found = all.folds().stream()
                .flatMap(fold -> fold.world().facts().stream())
                .map(Atom::predicate)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(all.schema().names());
        assertThat(all.schema().modes())
                .hasSizeGreaterThanOrEqualTo(all.schema().names().size());
        assertThat(data.entry()).contains("relational");
        assertThat(data.licence()).isEqualTo("none stated");
        assertThat(data.summary()).matches("[^\\n]*[.?]");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsAskedMustBeSaid(PublishedRelations data) {
        assertThatThrownBy(() -> data.load(ANY))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("predicate: say which one is asked, as predicate: ")
                .hasMessageEndingWith("Allowed: %s."
                        .formatted(String.join(", ", of(data).schema().names())));
    }

    @Test
    void factsOfAFoldAreThoseOfTheFile() {
        Knowledge imdb = of(new Imdb());
        Knowledge cora = of(new Cora());

        assertThat(counts(imdb.folds().get(0)))
                .containsExactly("actor 55", "director 3", "female 26", "genre 11", "movie 64", "workedunder 56");
        assertThat(counts(cora.folds().get(0)))
                .contains("haswordtitle 324", "samevenue 359", "sametitle 154", "samebib 5231");
        assertThat(counts(of(new UwCse()).folds().get(4)))
                .contains("projectmember 4", "ta 53")
                .doesNotContain("taughtby 67");
    }

    private static List<String> counts(Knowledge.Fold fold) {
        return fold.world().facts().stream()
                .collect(Collectors.groupingBy(Atom::predicate, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .toList();
    }

    /** The JSON was made of the databases: names without capitals and signs, and the inverse of what is asked added. */
    @ParameterizedTest
    @ValueSource(strings = {"twitter", "yeast"})
    void theDatabasesOfAlchemyHoldTheSame(String id) {
        Entry files = Entry.named("relational");
        String text = files.schema(id);
        String capitals = id.equals("twitter")
                ? text.replace("accounttype(", "AccountType(")
                        .replace("tweets(", "Tweets(")
                        .replace("follows(", "Follows(")
                : text.replace("proteinclass(", "protein_class(");
        Schema schema = SchemaText.parse(id, capitals);
        Knowledge json = of(id.equals("twitter") ? new Twitter() : new Yeast());

        for (int i = 0; i < json.folds().size(); i++) {
            List<Knowledge.Fold> database = new RelationFiles(
                            InputFile.of(files.file("%s-fold%d.db".formatted(id, i + 1)))
                                    .path())
                    .read(schema);
            Function<Knowledge.Fold, Set<String>> facts = fold -> fold.world().facts().stream()
                    .map(atom -> plain(atom.predicate())
                            + atom.constants().stream()
                                    .map(PublishedRelationsTest::plain)
                                    .toList())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(database).hasSize(1);
            assertThat(facts.apply(database.get(0)))
                    .isEqualTo(facts.apply(json.folds().get(i)));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
