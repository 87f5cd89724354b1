package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Plugins;
import dev.graft.core.strategy.Setting;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

class LearnerProvidersTest {
    @Test
    void areFoundOnTheClassPath() {
        assertThat(Plugins.onClassPath(LearnerProvider.class, "learner").all())
                .hasExactlyElementsOfTypes(
                        NearestNeighboursProvider.class, LinearLearnerProvider.class, TribuoLearnerProvider.class);
    }

    @Test
    void makeTheirLearners() {
        assertThat(new LinearLearnerProvider().create(LinearLearner.Settings.defaults()))
                .isInstanceOf(LinearLearner.class);
        assertThat(new NearestNeighboursProvider().create(new NearestNeighbours.Settings(1)))
                .isInstanceOf(NearestNeighbours.class);
        assertThat(new TribuoLearnerProvider().create(new TribuoLearner.Settings("most-frequent")))
                .isInstanceOf(TribuoLearner.class);
    }

    @Test
    void stateTheDefaultsThatTheSettingsHave() throws ReflectiveOperationException {
        for (RecordComponent component : LinearLearner.Settings.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(LinearLearner.Settings.defaults());

            assertThat(component.getAnnotation(Setting.class).byDefault()).isEqualTo(value.toString());
        }
    }
}
