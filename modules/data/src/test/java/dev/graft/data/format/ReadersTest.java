package dev.graft.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reader makes of a good file; bad ones are in {@link BadFilesTest}. */
class ReadersTest {
    @TempDir
    private Path folder = Path.of("");

    private Scratch scratch = new Scratch(folder);

    @BeforeEach
    void here() {
        scratch = new Scratch(folder);
    }

    private static CsvTable csv(Path file, char delimiter, boolean header, String... words) {
        return CsvTable.read(
                InputFile.of(file), new CsvTable.Layout(delimiter, header, Set.of(words), name -> !name.equals("id")));
    }

    @Test
    void aTableHasColumnsOfNumbersAndOfWords() {
        Path file = scratch.text(
                "t.csv",
                "\uFEFFid,age,\"income, net\",label",
                "a,1, 2.5 ,yes",
                "",
                "b,-1e3,.5,\"no\"",
                "c,+7,8., \"may\"\"be\"");
        CsvTable table = csv(file, ',', true, "label");
        Dense numbers = table.numbers();

        assertThat(table.header()).containsExactly("id", "age", "income, net", "label");
        assertThat(numbers.names()).containsExactly("age", "income, net");
        assertThat(numbers.toArray()).isDeepEqualTo(new double[][] {{1, 2.5}, {-1000, 0.5}, {7, 8}});
        assertThat(table.words("label")).containsExactly("yes", "no", "may\"be");
    }

    @Test
    void aTableMayBeGzippedAndWithoutNames() {
        Path file = scratch.gzipped("t.data", "3\tx\n4\ty\n".getBytes(StandardCharsets.UTF_8));
        CsvTable table = csv(file, '\t', false, "2");

        assertThat(table.numbers().toArray()).isDeepEqualTo(new double[][] {{3}, {4}});
        assertThat(table.words("2")).containsExactly("x", "y");
    }

    @Test
    void classesAreInAnOrderThatDoesNotDependOnTheRows() {
        assertThat(ClassLabels.names(List.of("10", "9", "b", "a", "-1", "9", "1.5")))
                .containsExactly("-1", "1.5", "9", "10", "a", "b");
        assertThat(ClassLabels.word(3)).isEqualTo("3");
        assertThat(ClassLabels.word(-0.5)).isEqualTo("-0.5");
    }

    @Test
    void sparseVectorsCountFromOneOrFromNought() {
        Path file = scratch.text("v.svm", "# made by hand", "+1 1:0.5 3:2 # first", "", "-1 qid:3 2:1e2", "1");
        SvmLight fromOne = SvmLight.read(InputFile.of(file), 1, 0);

        assertThat(fromOne.labels()).containsExactly("1", "-1", "1");
        assertThat(fromOne.samples().vectors().toArray())
                .isDeepEqualTo(new double[][] {{0.5, 0, 2}, {0, 100, 0}, {0, 0, 0}});
        assertThat(SvmLight.read(InputFile.of(file), 0, 9).samples().vectors().row(0))
                .containsExactly(0, 0.5, 0, 2, 0, 0, 0, 0, 0);
    }

    @Test
    void manySparseVectorsAreAllKept() {
        String[] lines = new String[5000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % 2 + " " + (i + 1) + ":" + i;
        }
        SvmLight read = SvmLight.read(InputFile.of(scratch.text("v.svm", lines)), 1, 0);

        assertThat(read.samples().features()).isEqualTo(5000);
        assertThat(read.samples().vectors().row(4321)[4321]).isEqualTo(4321);
    }

    @ParameterizedTest
    @CsvSource({"u1, 200", "i1, -56", "i4, 200", "big, 200", "f4, 50", "f8, 66.66666666666667", "bools, 1"})
    void arraysOfEveryTypeAreRead(String name, double last) {
        Numbers array = Npz.open(InputFile.of(Scratch.fixture("arrays.npz"))).array(name);

        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.at(1, 2)).isEqualTo(last);
    }

    @Test
    void arraysInFortranOrderAreTurned() {
        Npz npz = Npz.open(InputFile.of(Scratch.fixture("arrays.npz")));
        Numbers cube = npz.array("fortran");

        assertThat(cube.shape()).containsExactly(2, 3, 4);
        assertThat(cube.at(1, 5)).isEqualTo(17);
        assertThat(npz.array("scalar").values()).containsExactly(7);
    }

    @Test
    void digitsAreImages() {
        byte[] idx = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 5, 6, 7, (byte) 200};
        Images images = Idx.read(InputFile.of(scratch.gzipped("i.gz", idx))).images();

        assertThat(images.size()).isEqualTo(2);
        assertThat(images.image(1).pixels()).containsExactly(7, (byte) 200);
        assertThat(images.image(1).width()).isEqualTo(2);
    }

    @Test
    void reviewsNeedNotBeXml() {
        byte[] bytes = "<review>\n<title>\nA & B\n</title><review_text>\nGood <b> & \u0005cheap\u00ff\n</review_text>"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reviews.read(InputFile.of(scratch.bytes("r.review", bytes))))
                .containsExactly("Good <b> &  cheap\uFFFD");
    }
}
