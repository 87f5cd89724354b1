package dev.graft.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.transfer.MultiTask;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published sets that hold several tasks. */
class TaskSetsTest {
    private static final MultiMnist.Settings FEW = new MultiMnist.Settings(300, MultiMnist.Digit.LEFT, 6, 0, 1);

    @BeforeAll
    static void dataAreThere() {
        DataFolder.assumeThere();
    }

    @Test
    void landmineHasATaskForEachFieldAndPoolsThemInTheirOrder() {
        List<MultiTask.Task> fields = new Landmine().tasks(new Landmine.Settings(0));
        Labelled all = new Landmine().load(new Landmine.Settings(0));

        assertThat(fields).hasSize(29);
        assertThat(fields.get(0).name()).isEqualTo("field 1");
        assertThat(fields.get(28).name()).isEqualTo("field 29");
        assertThat(all.classes().counts()).containsExactly(14820 - 904, 904);
        assertThat(all.classes().counts()[1])
                .isEqualTo(fields.stream()
                        .mapToInt(field -> field.visible().classes().counts()[1])
                        .sum());
        Dense last = fields.get(28).samples().vectors();
        assertThat(all.samples().vectors().row(14819)).isEqualTo(last.row(last.size() - 1));
        assertThat(new Landmine().tasks(new Landmine.Settings(29)))
                .singleElement()
                .satisfies(field -> assertThat(field.name()).isEqualTo("field 29"))
                .satisfies(field -> assertThat(field.samples().size()).isEqualTo(449));
    }

    @Test
    void schoolHasATaskForEachSchoolAndScoresThatAreNumbers() {
        List<MultiTask.Task> schools = new School().tasks(new School.Settings(0));
        Labelled all = new School().load(new School.Settings(0));
        Reals scores = (Reals) all.labels();
        Dense pupils = all.samples().vectors();

        assertThat(schools).hasSize(139);
        assertThat(schools.stream().limit(4).mapToInt(school -> school.samples().size()))
                .containsExactly(200, 91, 95, 212);
        assertThat(schools.get(138).name()).isEqualTo("school 139");
        assertThat(all.size()).isEqualTo(15362);
        assertThat(pupils.features()).isEqualTo(28);
        assertThat(IntStream.range(0, 5).mapToDouble(scores::value).toArray()).containsExactly(17, 5, 16, 12, 7);
        assertThat(scores.value(15361)).isEqualTo(18);
        assertThat(pupils.row(0))
                .containsExactly(1, 0, 0, 24, 18, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        assertThat(IntStream.range(0, pupils.size())
                        .mapToDouble(pupil -> pupils.row(pupil)[27])
                        .toArray())
                .as("the bias")
                .containsOnly(1);
        assertThat(new School().load(new School.Settings(139)).size()).isEqualTo(23);
    }

    @Test
    void bothDigitsLieOverTheVerySamePictures() {
        List<MultiTask.Task> tasks = new MultiMnist().tasks(FEW);

        assertThat(tasks).extracting(MultiTask.Task::name).containsExactly("left", "right");
        assertThat(tasks.get(1).samples()).isSameAs(tasks.get(0).samples());
        Labelled right = new MultiMnist().load(new MultiMnist.Settings(300, MultiMnist.Digit.RIGHT, 6, 0, 1));
        assertThat(classes(right)).isEqualTo(classes(tasks.get(1).visible()));
        assertThat(classes(right)).isNotEqualTo(classes(tasks.get(0).visible()));
    }

    /** What lies beside the other digit is the digit's own ink, and each of MNIST's is found once. */
    @Test
    void aPictureIsMadeOfTwoDigitsThatNoOtherPictureHas() {
        Labelled mnist = new Mnist().load(new Sheets(0, 0, 0, 1));
        List<MultiTask.Task> tasks = new MultiMnist().tasks(new MultiMnist.Settings(0, MultiMnist.Digit.LEFT, 0, 0, 3));
        int[] both = new int[10];
        tasks.forEach(task -> IntStream.range(0, 5000)
                .forEach(i -> both[task.visible().classes().value(i)]++));
        assertThat(both).isEqualTo(mnist.classes().counts());

        MultiTask.Task shifted = new MultiMnist().tasks(FEW).get(0);
        Image picture = ((Images) shifted.samples()).image(0);
        assertThat(picture.width()).isEqualTo(36);
        long asLeft = IntStream.range(0, 10_000)
                .filter(i -> isThere(((Images) mnist.samples()).image(i), picture, 0))
                .filter(i ->
                        mnist.classes().value(i) == shifted.visible().classes().value(0))
                .count();
        assertThat(asLeft).isEqualTo(1);
    }

    /** Whether a digit's ink is nowhere lighter in a picture, from this offset on. */
    private static boolean isThere(Image digit, Image picture, int offset) {
        return IntStream.range(0, 28 * 28)
                .allMatch(i -> Byte.toUnsignedInt(digit.pixels()[i])
                        <= Byte.toUnsignedInt(picture.pixels()[(i / 28 + offset) * 36 + i % 28 + offset]));
    }

    @Test
    void moreSamplesLeaveNoneOutAndAnotherSeedPairsOthers() {
        List<String> few = prints(FEW);

        assertThat(prints(new MultiMnist.Settings(400, MultiMnist.Digit.LEFT, 6, 0, 1)))
                .startsWith(few.toArray(new String[0]));
        assertThat(prints(new MultiMnist.Settings(300, MultiMnist.Digit.LEFT, 6, 0, 2)))
                .doesNotContainAnyElementsOf(few);
        assertThat(prints(new MultiMnist.Settings(300, MultiMnist.Digit.LEFT, 8, 0, 1)))
                .doesNotContainAnyElementsOf(few);
    }

    @Test
    void picturesAreResizedWhereAsked() {
        Labelled small = new MultiMnist().load(new MultiMnist.Settings(20, MultiMnist.Digit.LEFT, 6, 28, 1));

        assertThat(small.size()).isEqualTo(20);
        assertThat(((Images) small.samples()).image(19).pixels()).hasSize(28 * 28);
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Landmine.Settings(30))
                .withMessage("task must be in [1, 29], or 0 for all, was 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new School.Settings(-1))
                .withMessage("task must be in [1, 139], or 0 for all, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultiMnist.Settings(5001, MultiMnist.Digit.LEFT, 6, 28, 1))
                .withMessageContaining("samples must be in [1, 5000]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MultiMnist.Settings(0, MultiMnist.Digit.LEFT, 9, 28, 1))
                .withMessageContaining("shift must be in [0, 8]");
    }

    private static List<String> prints(MultiMnist.Settings settings) {
        Labelled pictures = new MultiMnist().load(settings);
        return Stream.iterate(0, i -> i < pictures.size(), i -> i + 1)
                .map(pictures.samples()::fingerprint)
                .toList();
    }

    private static List<Integer> classes(Labelled labelled) {
        return IntStream.range(0, labelled.size())
                .map(labelled.classes()::value)
                .boxed()
                .toList();
    }
}
