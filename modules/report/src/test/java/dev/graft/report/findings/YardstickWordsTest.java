package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YardstickWordsTest {
    @Test
    void accuracyOfOneTaskIsPlain() {
        YardstickWords words = words(Measure.ACCURACY, Average.TASKS, 1);
        assertThat(words.full()).isEqualTo("accuracy");
        assertThat(words.column()).isEqualTo("accuracy, %");
        assertThat(words.title()).isEqualTo("Accuracy");
        assertThat(words.mean()).isEqualTo("mean accuracy");
        assertThat(words.in()).isEmpty();
    }

    @Test
    void anotherMeasureIsNamed() {
        YardstickWords words = words(Measure.AUC_ROC, Average.TASKS, 1);
        assertThat(words.title()).isEqualTo("Area under the ROC curve");
        assertThat(words.in()).isEqualTo(" in area under the ROC curve");
    }

    @Test
    void ofSeveralTasksItIsSaidWhatTheAverageIsOver() {
        assertThat(words(Measure.ACCURACY, Average.TASKS, 2).full()).isEqualTo("mean accuracy over 2 tasks");
        assertThat(words(Measure.ACCURACY, Average.TASKS, 2).mean()).isEqualTo("mean accuracy over 2 tasks");
        assertThat(words(Measure.EXPLAINED_VARIANCE, Average.SAMPLES, 139).in())
                .isEqualTo(" in explained variance over the samples of 139 tasks");
        assertThat(words(Measure.ACCURACY, Average.EPISODES, 200).mean()).isEqualTo("mean accuracy over 200 episodes");
        assertThat(words(Measure.BALANCED_ACCURACY, Average.HARMONIC, 2).title())
                .isEqualTo("Harmonic mean of balanced accuracy on seen and unseen classes");
    }

    @Test
    void tasksThatShareExamplesAreFolds() {
        Pool pool = Pool.of(List.of(new int[] {1, 2}, new int[] {2, 3}, new int[] {1, 3}));
        YardstickWords words = new YardstickWords(new Yardstick(Measure.AUC_ROC, Average.TASKS, Optional.of(pool)), 3);
        assertThat(words.full()).isEqualTo("mean area under the ROC curve over 3 folds");
        assertThat(words.named("Task by task, all tasks")).isEqualTo("Fold by fold, all folds");
        assertThat(words(Measure.ACCURACY, Average.TASKS, 2).named("Task by task"))
                .isEqualTo("Task by task");
    }

    private static YardstickWords words(Measure measure, Average average, int tasks) {
        return new YardstickWords(new Yardstick(measure, average), tasks);
    }
}
