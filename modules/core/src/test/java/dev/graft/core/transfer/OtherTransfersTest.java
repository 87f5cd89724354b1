package dev.graft.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Text;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aPredictorIsOwedForEachEpisode() {
        Episodes.Episode episode = new Episodes.Episode(SEEN, SEEN.samples());
        assertThat(new Episodes(SEEN, List.of(episode, episode, episode)).predictors())
                .isEqualTo(3);
    }

    @Test
    void everyClassHasADescriptorAndEverySeenClassIsKnown() {
        assertThat(new ZeroShot(SEEN, List.of("a", "b", "c"), texts(3)).predictors())
                .isEqualTo(1);
        assertThatThrownBy(() -> new ZeroShot(SEEN, List.of("a", "b", "c"), texts(2)))
                .hasMessage("2 descriptors for 3 classes");
        assertThatThrownBy(() -> new ZeroShot(SEEN, List.of("a", "c"), texts(2)))
                .hasMessageContaining("seen classes without a descriptor: [a, b] are not all in [a, c]");
    }

    @Test
    void aKnowledgeBaseKeepsItsOwnLists() {
        List<String> types = new ArrayList<>(List.of("person"));
        List<Relational.Predicate> predicates = new ArrayList<>(List.of(new Relational.Predicate("professor", types)));
        var base = new Relational.KnowledgeBase(predicates, Atoms.of(List.of()), SEEN);
        types.clear();
        predicates.clear();
        assertThat(base.predicates()).hasSize(1);
        assertThat(base.predicates().get(0).types()).containsExactly("person");
        assertThat(new Relational(base, base).predictors()).isEqualTo(1);
    }

    private static Text texts(int size) {
        return Text.over(size, position -> "class " + position);
    }
}
