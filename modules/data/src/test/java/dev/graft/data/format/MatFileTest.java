package dev.graft.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that SciPy and h5py wrote; see fixtures.py. */
class MatFileTest {
    private static MatFile open(String name) {
        return MatFile.open(InputFile.of(Scratch.fixture(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat", "v73.mat"})
    void aMatrixHasItsRowsAndColumns(String name) {
        Numbers full = open(name).matrix("full");

        assertThat(full.shape()).containsExactly(2, 3);
        assertThat(full.values()).containsExactly(1.5, -2, 3, 4, 5, 6);
        assertThat(full.dense().row(1)).containsExactly(4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat", "v73.mat"})
    void threeAxesStayInOrder(String name) {
        Numbers cube = open(name).matrix("cube");

        assertThat(cube.shape()).containsExactly(2, 3, 4);
        for (int i = 0; i < 24; i++) {
            assertThat(cube.values()[i]).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat", "v73.mat"})
    void aSparseMatrixIsReadByRowAndByColumn(String name) {
        SparseMatrix sparse = open(name).sparse("sparse");

        assertThat(sparse.byRow().vectors().toArray()).isDeepEqualTo(new double[][] {{0, 7, 0, 0}, {8, 0, 0, 9}});
        assertThat(sparse.byColumn().vectors().toArray())
                .isDeepEqualTo(new double[][] {{0, 8}, {7, 0}, {0, 0}, {0, 9}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat", "v73.mat"})
    void cellsHoldMatricesOrTexts(String name) {
        MatFile mat = open(name);
        List<Numbers> cells = mat.cells("cells");

        assertThat(cells.get(0).values()).containsExactly(1, 2);
        assertThat(cells.get(1).values()).containsExactly(3.25);
        assertThat(mat.texts("words")).containsExactly("rec.*", "z\u00fcrich");
        assertThat(mat.isText("text")).isTrue();
        assertThat(mat.isText("cells")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat"})
    void wholeAndLogicalNumbersAreNumbers(String name) {
        assertThat(open(name).matrix("wide").values()).containsExactly(9007199254740992.0, -1);
        assertThat(open(name).matrix("yes").values()).containsExactly(1, 0);
    }

    @Test
    void variablesAreListedWithoutTheInnerOnes() {
        assertThat(open("v73.mat").names())
                .containsExactlyInAnyOrder("full", "cube", "cells", "words", "text", "sparse", "record");
        assertThat(open("v7.mat").names()).contains("full", "record", "complex");
    }

    /** No byte of a file may make the reader die of anything but a message. */
    @ParameterizedTest
    @ValueSource(strings = {"v6.mat", "v7.mat", "v73.mat"})
    void damageIsAMessageOrIsHarmless(String name) throws IOException {
        byte[] good = Files.readAllBytes(Scratch.fixture(name));
        Path file = Files.createTempFile("damaged", ".mat");
        for (int at = 124; at < good.length; at += 1 + good.length / 97) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (at % 2 == 0 ? 0xff : 0x40);
            Files.write(file, bad);
            try {
                MatFile mat = MatFile.open(InputFile.of(file));
                for (String variable : mat.names()) {
                    readAnything(mat, variable);
                }
            } catch (GraftException expected) {
                assertThat(expected).hasMessageStartingWith(file.toString());
            }
        }
        Files.delete(file);
    }

    private static void readAnything(MatFile mat, String variable) {
        try {
            if (mat.isSparse(variable)) {
                mat.sparse(variable).byRow();
            } else if (!mat.isText(variable)) {
                mat.matrix(variable);
            }
        } catch (GraftException otherKind) {
            assertThat(otherKind).hasMessageStartingWith(mat.file().path().toString());
        }
    }

    @Test
    void aStructIsListedAndNotRead() {
        assertThatThrownBy(() -> open("v7.mat").matrix("record"))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the variable record is a struct or an object, expected a full matrix");
    }
}
