package dev.graft.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.DataSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Digits of all sets lie the same way, and are drawn evenly. */
class PublishedDigitsTest {
    private static final Sheets ALL_SHEETS = new Sheets(0, 0, 0, 1);

    @BeforeAll
    static void dataAreThere() {
        DataFolder.assumeThere();
    }

    @Test
    void digitsAreDrawnEvenlyAndResized() {
        List<DataSet<Sheets>> sets = List.of(new Mnist(), new Usps());
        for (DataSet<Sheets> set : sets) {
            Labelled some = set.load(new Sheets(95, 0, 12, 7));
            Labelled more = set.load(new Sheets(100, 0, 12, 7));
            Image image = ((Images) some.samples()).image(0);

            assertThat(some.classes().counts()).containsOnly(9, 10);
            assertThat(more.classes().counts()).containsOnly(10);
            assertThat(prints(more)).containsAll(prints(some));
            assertThat(prints(set.load(new Sheets(95, 0, 12, 8)))).isNotEqualTo(prints(some));
            assertThat(image.height()).isEqualTo(12);
            assertThatThrownBy(() -> set.load(new Sheets(20000, 0, 0, 1)))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContaining("samples is 20000, the set has 1");
        }
    }

    private static List<String> prints(Labelled labelled) {
        return Stream.iterate(0, i -> i < labelled.size(), i -> i + 1)
                .map(labelled.samples()::fingerprint)
                .toList();
    }

    /** Every set of digits looks like MNIST, whose files are row-major, and not like MNIST lying on its side. */
    @Test
    void digitsStandUprightAndHaveTheirNames() {
        Labelled whole = new Mnist().load(ALL_SHEETS);
        Labelled small = new Mnist().load(new Sheets(0, 0, 16, 1));
        assertLooksLike(small, new MnistUspsJda().load(new MnistUspsJda.Settings(MnistUspsJda.Domain.MNIST)));
        assertLooksLike(whole, new MnistUsps28().load(new MnistUsps28.Settings(MnistUsps28.Domain.MNIST)));
        assertLooksLike(whole, new MnistUsps28().load(new MnistUsps28.Settings(MnistUsps28.Domain.USPS)));
        Labelled middle = middle(whole);
        assertLooksLike(middle, new MnistUspsJda().load(new MnistUspsJda.Settings(MnistUspsJda.Domain.USPS)));
        assertLooksLike(middle, new Usps().load(ALL_SHEETS));
    }

    /** Digits of USPS fill their picture; those of MNIST lie in its middle 20 x 20 pixels. */
    private static Labelled middle(Labelled mnist) {
        Images images = (Images) mnist.samples();
        return new Labelled(
                Images.over(
                        images.size(),
                        row -> images.image(row).cropped(4, 4, 20, 20).resized(16, 16)),
                mnist.labels());
    }

    private static void assertLooksLike(Labelled mnist, Labelled digits) {
        for (int digit : new int[] {2, 3, 5}) { // turned over, they look like no other digit
            double[] mean = mean(digits, digit);
            double upright = similarity(mean(mnist, digit), mean);
            assertThat(similarity(transposed(mean(mnist, digit)), mean)).isLessThan(upright);
            double others = IntStream.range(0, 10)
                    .filter(other -> other != digit)
                    .mapToDouble(other -> similarity(mean(mnist, other), mean))
                    .average()
                    .orElseThrow();
            assertThat(others).isLessThan(upright - 0.1);
        }
    }

    /** The mean picture of a digit, its own mean taken away. */
    private static double[] mean(Labelled digits, int digit) {
        Dense vectors = digits.samples().vectors();
        double[] sum = new double[vectors.features()];
        for (int i = 0; i < digits.size(); i++) {
            if (digits.classes().value(i) == digit) {
                double[] pixels = vectors.row(i);
                Arrays.setAll(sum, p -> sum[p] + pixels[p]);
            }
        }
        double average = Arrays.stream(sum).average().orElseThrow();
        return Arrays.stream(sum).map(value -> value - average).toArray();
    }

    private static double[] transposed(double[] picture) {
        int side = (int) Math.sqrt(picture.length);
        double[] turned = new double[picture.length];
        Arrays.setAll(turned, p -> picture[p % side * side + p / side]);
        return turned;
    }

    /** The cosine of two pictures. */
    private static double similarity(double[] a, double[] b) {
        return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
