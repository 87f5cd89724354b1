package dev.graft.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.samples.Samples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is not to be seen has no accessor: a leak does not compile. */
class HiddenByTypeTest {
    @Test
    void anUnlabelledTargetConsistsOfSamplesAndNothingElse() {
        assertThat(Target.Unlabelled.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactly(Samples.class);
    }

    @Test
    void noWayLeadsFromAnUnlabelledTargetToLabels() {
        Set<Class<?>> reached = reachedFrom(Target.Unlabelled.class);
        assertThat(reached).contains(Samples.class).doesNotContain(Labels.class, Labelled.class);
    }

    @Test
    void theSearchFindsLabelsWhereThereAreSome() {
        assertThat(reachedFrom(Target.PartlyLabelled.class)).contains(Labels.class, Labelled.class);
        assertThat(reachedFrom(Adaptation.class)).contains(Target.class, Labels.class);
    }

    @Test
    void aTargetIsEitherUnlabelledOrShowsWhatIsVisible() {
        assertThat(Target.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Target.Unlabelled.class, Target.PartlyLabelled.class);
        assertThat(Arrays.stream(Target.class.getDeclaredMethods()).map(Method::getReturnType))
                .containsExactly(Samples.class);
    }

    @Test
    void theQueriesOfAnEpisodeHaveNoLabels() {
        assertThat(Episodes.Episode.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("support", "queries");
        assertThat(Episodes.Episode.class.getRecordComponents()[1].getType()).isEqualTo(Samples.class);
    }

    /** Every type of core that public methods hand out, from one to the next; also those that implement an interface. */
    private static Set<Class<?>> reachedFrom(Class<?> start) {
        Set<Class<?>> reached = new LinkedHashSet<>();
        Deque<Type> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            Type next = open.pop();
            if (next instanceof ParameterizedType generic) {
                open.addAll(Arrays.asList(generic.getActualTypeArguments()));
            } else if (next instanceof WildcardType wildcard) {
                open.addAll(Arrays.asList(wildcard.getUpperBounds()));
            } else if (next instanceof Class<?> type && type.getName().startsWith("dev.graft") && reached.add(type)) {
                Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .forEach(method -> open.add(method.getGenericReturnType()));
                open.addAll(Arrays.asList(type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0]));
            }
        }
        return reached;
    }
}
