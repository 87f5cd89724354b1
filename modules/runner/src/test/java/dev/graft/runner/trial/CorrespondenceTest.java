package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.relation.Predicate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {
    private static final Predicate UNDER = predicate("person", "person");
    private static final Predicate MOVIE = predicate("film", "person");
    private static final Predicate TA = predicate("course", "person", "course");

    @Test
    void argumentsMayChangePlacesButOneTypeIsNotTwo() {
        assertThat(Correspondence.isPossible(UNDER, predicate("human", "human")))
                .isTrue();
        assertThat(Correspondence.isPossible(UNDER, predicate("human", "paper")))
                .isFalse();
        assertThat(Correspondence.isPossible(MOVIE, predicate("human", "paper")))
                .isTrue();
        assertThat(Correspondence.isPossible(MOVIE, predicate("human", "human")))
                .isTrue(); // two types may be one
        assertThat(Correspondence.isPossible(TA, predicate("x", "y", "y"))).isTrue();
        assertThat(Correspondence.isPossible(TA, predicate("x", "y", "z"))).isFalse();
        assertThat(Correspondence.isPossible(UNDER, predicate("human"))).isFalse();
    }

    private static Predicate predicate(String... types) {
        return new Predicate("p", List.of(types));
    }
}
