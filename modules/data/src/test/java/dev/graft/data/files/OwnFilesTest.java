package dev.graft.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.data.format.Scratch;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import us.hebi.matlab.mat.format.Mat5;

class OwnFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private String people = "";

    @BeforeEach
    void write() {
        people = new Scratch(folder)
                .text(
                        "people.csv",
                        "id,age,weight,region,note,label",
                        "a,30,70.5,north,\"well, yes\",2",
                        "b,40,60,south,no,10",
                        "c,50,80,north,ill,10",
                        "d,20,90,south,fit,2",
                        "e,25,85,south,fit,1")
                .toString();
    }

    private CsvSettings csv(String where, String text, String without) {
        return new CsvSettings(people, "label", where, text, without, ",", true);
    }

    @Test
    void oneTableServesAsSourceAndTarget() {
        CsvData data = new CsvData();
        Labelled north = data.load(csv("region=north", "", "id, note"));
        Labelled south = data.load(csv("region = south", "", "id, note"));

        assertThat(((Dense) north.samples()).names()).containsExactly("age", "weight");
        assertThat(north.samples().vectors().toArray()).isDeepEqualTo(new double[][] {{30, 70.5}, {50, 80}});
        assertThat(south.size()).isEqualTo(3);
        assertThat(north.classes().names()).as("what its own rows have").containsExactly("2", "10");
        assertThat(south.classes().names()).containsExactly("1", "2", "10");
        assertThat(south.classes().value(0)).isEqualTo(2);
        assertThat(south.samples().fingerprint(1))
                .isEqualTo(data.load(csv("", "", "id, note, region")).samples().fingerprint(3));
    }

    @Test
    void aColumnOfTextsIsTheSample() {
        Labelled texts = new CsvData().load(csv("", "note", ""));

        assertThat(((Text) texts.samples()).text(0)).isEqualTo("well, yes");
        assertThat(texts.size()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "region=nroth; ;id, note; no row has \"nroth\" in column \"region\"; did you mean \"north\"? There are: north, south.",
                "regoin=north; ;id, note; there is no column \"regoin\"; did you mean \"region\"?",
                "; ;id; column \"region\": expected a number, found \"north\"",
                "; ;Id, note, region; column \"id\": expected a number, found \"a\"",
                "; ;id, note, region, Age; there is no column \"Age\"; did you mean \"age\"?",
                "note=fit;nite;; there is no column \"nite\"; did you mean \"note\"?",
                "id=a; ;note, region; column \"label\" where id=a: every row has the class \"2\"; at least two",
            })
    void whatDoesNotFitIsSaid(String where, String text, String without, String message) {
        CsvSettings settings =
                csv(where == null ? "" : where, text == null ? "" : text, without == null ? "" : without);

        assertThatThrownBy(() -> new CsvData().load(settings))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(people)
                .hasMessageContaining(message);
    }

    @Test
    void numbersWithoutEndAreNoClasses() {
        StringBuilder rows = new StringBuilder("x,price");
        for (int i = 0; i < 100; i++) {
            rows.append("\n1,").append(i % 60);
        }
        String file = new Scratch(folder).text("prices.csv", rows.toString()).toString();

        assertThatThrownBy(() -> new CsvData().load(new CsvSettings(file, "price", "", "", "", ",", true)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(
                        "column \"price\": 60 different values in 100 rows can hardly be classes (0, 1, 2, ...)");
    }

    @ParameterizedTest
    @CsvSource({
        "'', label, '', ',', file is missing",
        "a.csv, ' ', '', ',', label is empty",
        "a.csv, label, region, ',', where must be column=value",
        "a.csv, label, '', ';;', delimiter must be one character or tab",
        "a.csv, label, '', '\"', delimiter must not be a quote"
    })
    void settingsAreChecked(String file, String label, String where, String delimiter, String message) {
        assertThatThrownBy(() -> new CsvSettings(file, label, where, "", "", delimiter, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void matricesLieInRowsOrColumns() {
        for (String version : new String[] {"v6.mat", "v73.mat"}) {
            String file = Scratch.fixture(version).toString();
            Labelled byColumn = new MatData().load(new ArraySettings(file, "sparse", "words"));

            assertThat(((Sparse) byColumn.samples()).features()).isEqualTo(4);
            assertThat(byColumn.classes().names()).containsExactly("rec.*", "z\u00fcrich");
        }
    }

    @Test
    void arraysMustBelongTogether() {
        String mat = Scratch.fixture("v7.mat").toString();
        String npz = Scratch.fixture("arrays.npz").toString();

        assertThat(new MatData()
                        .load(new ArraySettings(mat, "cube", "words"))
                        .samples()
                        .vectors()
                        .features())
                .isEqualTo(12);
        assertThatThrownBy(() -> new MatData().load(new ArraySettings(mat, "full", "cube")))
                .hasMessageContaining("full is 2 x 3 and cube has 24 classes: neither rows nor columns are as many");
        assertThatThrownBy(() -> new NpzData().load(new ArraySettings(npz, "u1", "f8")))
                .hasMessageContaining("u1 is 2 x 3 and f8 is 2 x 3: they must have as many rows");
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "0, 5"})
    void anArrayWithoutNumbersIsRefused(int rows, int columns) {
        Scratch scratch = new Scratch(folder);
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
        Path npz = scratch.zip("a.npz", "X.npy", Scratch.npy(header, 0));
        Path mat = scratch.mat5("a.mat", Mat5.newMatrix(rows, columns));
        String message = "X is %d x %d: there are no numbers in it".formatted(rows, columns);

        assertThatThrownBy(() -> new NpzData().load(new ArraySettings(npz.toString(), "X", "X")))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(npz + ": " + message);
        assertThatThrownBy(() -> new MatData().load(new ArraySettings(mat.toString(), "X", "X")))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(mat + ": " + message);
    }

    @Test
    void sparseLinesHaveTheirLabels() {
        String file = new Scratch(folder).text("v.svm", "+1 1:1", "-1 2:1").toString();
        Labelled read = new SvmLightData().load(new SvmLightData.Settings(file, 5, 1));

        assertThat(read.classes().names()).containsExactly("-1", "1");
        assertThat(((Sparse) read.samples()).features()).isEqualTo(5);
    }
}
