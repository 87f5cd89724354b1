package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.Told;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels in columns: of five, one is of a task that is not here. */
final class TaskLabelsTest {
    private static final Dense ROWS = Dense.of(new double[] {1}, new double[] {2}, new double[] {3});
    private static final Classes CLASSES = Classes.of(List.of("a", "b", "c"), 2, 0, 1);
    private static final TaskLabels THREE = new TaskLabels.OfClasses(CLASSES, 1);
    private static final TaskLabels NUMBERS = new TaskLabels.OfReals(Reals.of(10, 14, 6), 4, 10, 2);

    @Test
    void tasksWriteTheirColumnsAlone() {
        FloatBuffer rows = FloatBuffer.wrap(new float[] {9, 9, 9, 9, 9, 8, 8, 8, 8, 8});
        THREE.write(new int[] {2, 0}, rows);
        NUMBERS.write(new int[] {2, 0}, rows);
        assertThat(rows.array()).containsExactly(9, 0, 1, 0, -2, 8, 0, 0, 1, 0);
    }

    @Test
    void selectedLabelsKeepTheirColumns() {
        FloatBuffer row = FloatBuffer.wrap(new float[5]);
        THREE.select(1, 2).write(new int[] {0}, row);
        NUMBERS.select(1, 2).write(new int[] {0}, row);
        assertThat(row.array()).containsExactly(0, 1, 0, 0, 2);
    }

    @Test
    void aPortionMayHaveLabelsOfSeveralTasks() {
        Portion portion = new Portion("both", ROWS, List.of(THREE, NUMBERS), 1).select(2, 0);
        assertThat(portion.labels()).extracting(TaskLabels::size).containsExactly(2, 2);
        assertThat(portion.classes()).isEmpty();
        assertThat(Portion.of("one", new Labelled(ROWS, CLASSES), 1).classes()).isPresent();
        assertThatThrownBy(() -> new Portion("two", ROWS.select(0), List.of(THREE), 1))
                .hasMessage("two: labels of other samples");
    }

    @Test
    void labelsOfSeveralTasksAreNotSetAsideNorBalanced() {
        List<Portion> portions = List.of(new Portion("both", ROWS, List.of(THREE, NUMBERS), 1));
        Told context = new Told(1, FeatureStore.withoutBackbone());
        String message = "here validation must be 0, and class-weights none";
        assertThatThrownBy(() -> new Trainer(Make.steps(1).validated(0.2).recipe(), portions, context))
                .hasMessageContaining(message);
        assertThatThrownBy(() -> new Trainer(
                        Make.steps(1).weighted(Recipe.ClassWeights.BALANCED).recipe(), portions, context))
                .hasMessageContaining(message);
    }
}
