package dev.graft.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Schema SCHEMA = new Schema(
            List.of(new Predicate("likes", List.of("person", "person")), new Predicate("kind", List.of("person"))),
            List.of());
    private static final Knowledge.Fold HOME = new Knowledge.Fold(
            new World("home", List.of(likes("a", "b"), likes("a", "b"), kind("b"))),
            List.of(likes("b", "a"), kind("a")));
    private static final Knowledge.Fold AWAY =
            new Knowledge.Fold(new World("away", List.of(likes("c", "d"))), List.of(kind("c")));

    @Test
    void whatIsAskedIsTakenOutOfTheWorlds() {
        KnowledgeBase asked = new Knowledge(SCHEMA, Optional.empty(), List.of(HOME, AWAY)).asking("likes");
        assertThat(asked.asked()).isEqualTo(SCHEMA.predicate("likes"));
        assertThat(asked.examples().size()).isEqualTo(3); // what is written twice is there once
        assertThat(asked.atoms().atom(0)).hasToString("likes(a, b)");
        assertThat(asked.isTrue(0)).isTrue();
        assertThat(asked.isTrue(1)).isFalse();
        assertThat(asked.atoms().world(0)).isSameAs(asked.atoms().world(1));
        assertThat(asked.atoms().world(0).facts()).containsExactly(kind("b"));
        assertThat(asked.atoms().world(2).facts()).isEmpty();
        assertThat(asked.select(2).atoms().atom(0)).isEqualTo(likes("c", "d"));
    }

    @Test
    void whatIsBothTrueAndFalseIsRefused() {
        Knowledge.Fold torn = new Knowledge.Fold(HOME.world(), List.of(likes("a", "b")));
        assertThatThrownBy(() -> new Knowledge(SCHEMA, Optional.empty(), List.of(torn)).asking("likes"))
                .isInstanceOf(GraftException.class)
                .hasMessage("home: likes(a, b) is a positive and a negative example. Remove one of them.");
        assertThatThrownBy(() -> new Knowledge(SCHEMA, Optional.empty(), List.of(HOME)).asking("like"))
                .hasMessage("predicate: there is no \"like\"; did you mean \"likes\"? Allowed: likes, kind.");
    }

    @Test
    void examplesAreAtomsOfTheirPredicateThatAreTrueOrFalse() {
        Atoms atoms = Atoms.in(new World("empty", List.of()), List.of(kind("a")));
        assertThatThrownBy(() ->
                        new KnowledgeBase(SCHEMA, "kind", new Labelled(atoms, Classes.of(List.of("no", "yes"), 0))))
                .hasMessage("examples must be labelled [false, true], were [no, yes]");
        assertThatThrownBy(() -> new KnowledgeBase(
                        SCHEMA, "likes", new Labelled(atoms, Classes.of(List.of("false", "true"), 0))))
                .hasMessage("kind(a) is no example of likes(person, person)");
    }

    @Test
    void theirWorldsHoldNoFactOfIt() {
        Atoms atoms = Atoms.in(HOME.world(), List.of(kind("a")));
        assertThatThrownBy(() ->
                        new KnowledgeBase(SCHEMA, "kind", new Labelled(atoms, Classes.of(List.of("false", "true"), 0))))
                .hasMessage("home (3 facts) holds facts of kind, which is asked");
    }

    private static Atom likes(String one, String other) {
        return new Atom("likes", List.of(one, other));
    }

    private static Atom kind(String one) {
        return new Atom("kind", List.of(one));
    }
}
