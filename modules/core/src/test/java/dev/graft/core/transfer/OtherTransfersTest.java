package dev.graft.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherTransfersTest {
    private static final Labelled SEEN = new Labelled(Text.of(List.of("x")), Classes.of(List.of("a", "b"), 0));

    @Test
    void aPredictorIsOwedForEachTask() {
        MultiTask two = new MultiTask(List.of(new MultiTask.Task("one", SEEN), new MultiTask.Task("two", SEEN)));
        assertThat(two.predictors()).isEqualTo(2);
    }

    @Test
    void tasksHaveDifferentNamesAndThereIsOneAtLeast() {
        MultiTask.Task task = new MultiTask.Task("one", SEEN);
        assertThatThrownBy(() -> new MultiTask(List.of(task, task)))
                .hasMessage("task names must differ, found [one, one]");
        assertThatThrownBy(() -> new MultiTask(List.of())).hasMessageContaining("at least one task");
    }

    private static final Labelled NONE = new Labelled(Text.of(List.of()), Classes.of(List.of("none")));
    private static final Labelled CHOICE = new Labelled(Text.of(List.of()), Classes.of(List.of("b", "c")));

    @Test
    void aPredictorIsOwedForEachEpisode() {
        Episodes.Episode episode = new Episodes.Episode(SEEN, SEEN.samples());
        Episodes three = new Episodes(NONE, List.of(episode, episode, episode), Optional.empty());
        assertThat(three.predictors()).isEqualTo(3);
        assertThat(three.adaptations()).hasSize(3).allSatisfy(each -> {
            assertThat(each.sources()).isEmpty();
            assertThat(each.targetLabels()).contains(SEEN);
            assertThat(each.classNames()).containsExactly("a", "b");
        });
    }

    @Test
    void aClassOfAnEpisodeIsNoBaseClassAndThereIsAnEpisode() {
        Episodes.Episode episode = new Episodes.Episode(SEEN, SEEN.samples());
        assertThatThrownBy(() -> new Episodes(SEEN, List.of(episode), Optional.empty()))
                .hasMessage("class \"a\" of an episode is a base class");
        assertThatThrownBy(() -> new Episodes(NONE, List.of(), Optional.empty()))
                .hasMessage("there must be at least one episode");
    }

    @Test
    void aZeroShotTransferKnowsWhichCandidatesAreUnseen() {
        ZeroShot generalised =
                new ZeroShot(SEEN, List.of("b", "c"), described("a", "b", "c"), CHOICE, Optional.empty());
        assertThat(generalised.predictors()).isEqualTo(1);
        assertThat(generalised.seenClasses()).containsExactly("a", "b");
        assertThat(generalised.unseenClasses()).containsExactly("c");
        assertThat(generalised.isGeneralised()).isTrue();
        assertThat(generalised.adaptations().get(0).targetLabels()).isEmpty();
        ZeroShot alone = new ZeroShot(NONE, List.of("b", "c"), described("b", "c"), CHOICE, Optional.empty());
        assertThat(alone.isGeneralised()).isFalse();
    }

    @Test
    void everySeenClassAndEveryCandidateHasADescriptor() {
        assertThatThrownBy(() -> new ZeroShot.Descriptors(List.of("a", "b", "c"), texts(2)))
                .hasMessage("2 descriptors for 3 classes");
        assertThatThrownBy(() -> new ZeroShot(SEEN, List.of("b", "c"), described("b", "c"), CHOICE, Optional.empty()))
                .hasMessage("class \"a\" has no descriptor; those that have: [b, c]");
        assertThatThrownBy(() -> new ZeroShot(SEEN, List.of("b", "c"), described("a", "b"), CHOICE, Optional.empty()))
                .hasMessage("class \"c\" has no descriptor; those that have: [a, b]");
        assertThatThrownBy(
                        () -> new ZeroShot(SEEN, List.of("c", "b"), described("a", "b", "c"), CHOICE, Optional.empty()))
                .hasMessage("labels must be of the classes [c, b], were of [b, c]");
    }

    @Test
    void aPredictorIsOwedForEachFold() {
        KnowledgeBase base = new KnowledgeBase(
                new Schema(List.of(new Predicate("p", List.of("thing"))), List.of()),
                "p",
                new Labelled(
                        Atoms.in(new World("w", List.of()), List.of(new Atom("p", List.of("x")))),
                        Truth.of(List.of(true))));
        assertThat(Relational.of(base, base).predictors()).isEqualTo(1);
        assertThat(new Relational(List.of(base), List.of(base, base, base), Map.of()).predictors())
                .isEqualTo(3);
        assertThatThrownBy(() -> new Relational(List.of(base), List.of(), Map.of()))
                .hasMessage("there must be at least one target");
    }

    private static ZeroShot.Descriptors described(String... classes) {
        return new ZeroShot.Descriptors(List.of(classes), texts(classes.length));
    }

    private static Text texts(int size) {
        return Text.over(size, position -> "class " + position);
    }
}
