package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
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

    private static YardstickWords words(Measure measure, Average average, int tasks) {
        return new YardstickWords(new Yardstick(measure, average), tasks);
    }
}
