package dev.graft.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.core.GraftException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

/** Every reader meets bad files: each gives one message that names the file, what is wrong, and what to do. */
class BadFilesTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder = Path.of("");

    private static Arguments row(
            String what, Function<Scratch, Path> file, Consumer<InputFile> read, String... message) {
        return Arguments.of(what, file, read, message);
    }

    private static Arguments csv(String what, String expected, String... lines) {
        return row(what, s -> s.text("t.csv", lines), BadFilesTest::csv, expected);
    }

    private static Arguments svm(String what, String expected, String... lines) {
        return row(what, s -> s.text("t.svm", lines), file -> SvmLight.read(file, 1, 0), expected);
    }

    private static Arguments npy(String what, String header, int bytes, String expected) {
        return row(
                what,
                s -> s.zip("a.npz", "X.npy", Scratch.npy(header, bytes)),
                file -> Npz.open(file).array("X"),
                expected);
    }

    private static Arguments idx(String what, String expected, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return row(what, s -> s.bytes("i.idx", content), Idx::read, expected);
    }

    private static Arguments mat(String what, Function<Scratch, Path> file, String name, String... expected) {
        return row(what, file, input -> MatFile.open(input).matrix(name), expected);
    }

    private static Matrix bytes(int side) {
        return Mat5.newMatrix(side, side, MatlabType.Int8);
    }

    private static void csv(InputFile file) {
        CsvTable.read(file, new CsvTable.Layout(',', true, Set.of("label"), name -> true))
                .numbers();
    }

    private static InputFile small(InputFile file) {
        return new InputFile(file.path(), MEGABYTE);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(tables(), vectors(), arrays(), matrices(), others()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                csv(
                        "a word among numbers",
                        ":3: column \"age\": expected a number, found \"x\"",
                        "age,label",
                        "1,a",
                        "x,b"),
                csv("NaN", ":2: column \"age\": expected a number, found \"NaN\". Missing", "age,label", "NaN,a"),
                csv("nothing", ":2: column \"age\": expected a number, found nothing", "age,label", ",a"),
                csv("a decimal comma", "Write a decimal point for the comma", "age,label", "\"3,5\",a"),
                csv("Java's numbers", "found \"1f\"", "age,label", "1f,a"),
                csv("no class", ":2: column \"label\": the value is missing", "age,label", "1,"),
                csv("a short row", ":3: the row has 1 values, expected 2: age, label", "age,label", "1,a", "2"),
                csv(
                        "a bad row after one of three lines",
                        ":5: column \"age\"",
                        "age,label",
                        "1,\"a",
                        "b",
                        "c\"",
                        "x,a"),
                csv(
                        "an unknown column",
                        "no column \"label\"; did you mean \"lable\"? The columns are: age",
                        "age,lable"),
                csv("another delimiter", "no column \"label\". Is the delimiter another one?", "age;label", "1;a"),
                csv("a name twice", ":1: two columns are named \"age\"", "age,age,label"),
                csv("no name", ":1: column 2 has no name", "age,,label"),
                csv("no header", ":1: the first row has numbers (5.1, ...)", "5.1,3.5,0", "4.9,3.0,1"),
                csv("no rows", "has names and no rows", "age,label"),
                csv("no numbers", "has no columns of numbers beside [label]", "label", "a"),
                csv("an open quote", ": a quote (\") is never closed", "age,label", "1,\"a", "2,b"),
                row("an empty file", s -> s.bytes("t.csv", new byte[0]), BadFilesTest::csv, "is empty"),
                row(
                        "UTF-16",
                        s -> s.bytes("t.csv", "age,label\n1,a".getBytes(StandardCharsets.UTF_16)),
                        BadFilesTest::csv,
                        "is not UTF-8 text. Save it as UTF-8"),
                row(
                        "a cut gzip",
                        s -> s.bytes("t.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0}),
                        BadFilesTest::csv,
                        "is gzipped and damaged, probably cut off"),
                row(
                        "a gzip bomb",
                        s -> s.gzipped("t.csv", new byte[(int) MEGABYTE + 1]),
                        file -> csv(small(file)),
                        "is too large: more than the 1 MB"),
                row("a folder", Scratch::folder, BadFilesTest::csv, "is a folder, expected a file"));
    }

    private static Stream<Arguments> vectors() {
        return Stream.of(
                svm("feature 0", ":1: feature 0 in \"0:2\", expected ids from 1. Set first-id: 0", "1 0:2 1:3"),
                svm("ids that fall", ":2: feature 2:1 comes after 3: ids must ascend", "1 1:1", "1 3:1 2:1"),
                svm("an id without value", ":1: expected id:value, found \"word\"", "1 word"),
                svm("a value that is none", "expected a value in \"1:x\" that is a number, found \"x\"", "1 1:x"),
                svm("an infinite value", "that is a number, found \"Infinity\"", "1 1:Infinity"),
                svm("a label that is none", "expected a label that is a number, found \"pos\"", "pos 1:1"),
                svm("a gigantic id", "feature 2000000000 is beyond the last one, 16777216", "1 2000000000:1"),
                svm("an id that is no int", "feature 99999999999999 is beyond", "1 99999999999999:1"),
                svm("only comments", "has no vectors", "# nothing"));
    }

    private static Stream<Arguments> arrays() {
        String small = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }";
        return Stream.of(
                npy("a cut array", small, 8, "array \"X\": its header says 16 bytes, there are 8"),
                npy("bytes left over", small, 17, "its header says 16 bytes, there are more"),
                npy("a claim of gigabytes", small.replace("(2,)", "(2147483647, 2)"), 8, "is too large"),
                npy("a claim that overflows", small.replace("(2,)", "(2147483647, 2147483647)"), 8, "is too large"),
                row(
                        "zeros that swell",
                        s -> s.zip(
                                "a.npz",
                                "X.npy",
                                Scratch.npy(
                                        "{'descr': '|u1', 'fortran_order': False, 'shape': (1000000,), }", 1_000_000)),
                        file -> Npz.open(small(file)).array("X"),
                        "is too large: more than the 1 MB"),
                npy("an axis of no int", small.replace("(2,)", "(99999999999,)"), 8, "an axis too long"),
                npy("objects", small.replace("<f8", "|O"), 8, "array \"X\" holds Python objects: they are pickled"),
                npy("texts", small.replace("<f8", "<U5"), 8, "holds values of type U5, expected whole numbers"),
                npy("no header", "hello", 8, "its header is not understood: hello"),
                row(
                        "no magic",
                        s -> s.zip("a.npz", "X.npy", new byte[20]),
                        f -> Npz.open(f).array("X"),
                        "array \"X\" is no NumPy array"),
                row(
                        "an unknown array",
                        s -> Scratch.fixture("arrays.npz"),
                        f -> Npz.open(f).array("U1"),
                        "has no array \"U1\"",
                        "there are: u1, i1, i4, big"),
                row(
                        "no arrays",
                        s -> s.zip("a.npz", "readme.txt", new byte[1]),
                        Npz::open,
                        "has no NumPy arrays in it"),
                row("no archive", s -> s.text("a.npz", "hello"), Npz::open, "is no .npz file (a zip archive)"));
    }

    private static Stream<Arguments> matrices() {
        return Stream.of(
                mat("a text", s -> s.text("a.mat", "hello"), "X", "is no MATLAB file of version 5 to 7.3"),
                mat("version 4", s -> Scratch.fixture("v4.mat"), "full", "is no MATLAB file of version 5 to 7.3"),
                mat("a cut file", s -> s.damaged("v7.mat", 200, 127, 'M'), "full", "is cut off or damaged"),
                mat("a size that is none", s -> s.damaged("v6.mat", 1240, 135, 0x7f), "full", "is cut off or damaged"),
                mat("a cut HDF5", s -> s.damaged("v73.mat", 700, 0, 'M'), "full", "is cut off or damaged"),
                mat(
                        "an unknown variable",
                        s -> Scratch.fixture("v7.mat"),
                        "ful",
                        "has no variable \"ful\"; did you mean \"full\"?"),
                mat(
                        "cells",
                        s -> Scratch.fixture("v7.mat"),
                        "cells",
                        "the variable cells is a cell array of 2, expected a full"),
                mat("sparse", s -> Scratch.fixture("v73.mat"), "sparse", "sparse is a sparse matrix of 2 x 4"),
                row(
                        "sparse without rows",
                        s -> Scratch.fixture("empty.mat"),
                        file -> MatFile.open(file).sparse("rows"),
                        "rows is 0 x 5: there are no numbers in it"),
                row(
                        "sparse without columns",
                        s -> Scratch.fixture("empty.mat"),
                        file -> MatFile.open(file).sparse("columns"),
                        "columns is 5 x 0: there are no numbers in it"),
                row(
                        "bytes that swell",
                        s -> s.mat5("a.mat", bytes(1000)),
                        file -> MatFile.open(small(file)).matrix("X"),
                        "is too large: more than the 1 MB"),
                row(
                        "cells that swell",
                        s -> s.mat5(
                                "a.mat", Mat5.newCell(1, 2).set(0, bytes(300)).set(1, bytes(300))),
                        file -> MatFile.open(small(file)).cells("X"),
                        "is too large: more than the 1 MB"),
                mat("complex", s -> Scratch.fixture("v7.mat"), "complex", "complex is a matrix of complex numbers"),
                row(
                        "claims of HDF5",
                        s -> Scratch.fixture("claims.mat"),
                        f -> MatFile.open(f).matrix("X"),
                        "is too large"),
                row(
                        "claims beyond the file",
                        s -> Scratch.fixture("claims.mat"),
                        f -> MatFile.open(new InputFile(f.path(), Long.MAX_VALUE))
                                .matrix("X"),
                        "is damaged: X claims more values than the file can hold"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                idx("no IDX", "is no IDX file", 'a', 'b', 'c', 'd', 'e'),
                idx("floats", "holds values of type 0x0d", 0, 0, 0x0d, 1, 0, 0, 0, 1, 0, 0, 0, 0),
                idx("a cut header", "is cut off within its header of 3 axes", 0, 0, 8, 3, 0, 0, 0, 1),
                idx("cut values", "has 1 bytes of values, its header [2] says 2", 0, 0, 8, 1, 0, 0, 0, 2, 9),
                idx("bytes left over", "has 2 bytes of values, its header [1] says 1", 0, 0, 8, 1, 0, 0, 0, 1, 9, 9),
                idx("a claim of gigabytes", "says far more", 0, 0, 8, 2, 127, 0, 0, 0, 127, 0, 0, 0, 9),
                idx("a negative axis", "says far more", 0, 0, 8, 1, 255, 255, 255, 255),
                row(
                        "a review that is not closed",
                        s -> s.text("r.review", "<review>", "<review_text>", "Good"),
                        Reviews::read,
                        ":2: <review_text> is not closed"),
                row("no reviews", s -> s.text("r.review", "hello"), Reviews::read, "has no <review_text>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileGivesOneMessage(
            String what, Function<Scratch, Path> file, Consumer<InputFile> read, String[] expected) {
        Path path = file.apply(new Scratch(folder));

        Throwable thrown = catchThrowable(() -> read.accept(InputFile.of(path)));

        assertThat(thrown).as(what).isInstanceOf(GraftException.class).hasMessageStartingWith(path.toString());
        assertThat(thrown).hasMessageContainingAll(expected);
        assertThat(thrown.getMessage())
                .doesNotContain("Exception")
                .doesNotContain("null")
                .endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("absent")
    void anAbsentFileIsLookedForNearby(String name, String expected) {
        new Scratch(folder).text("people.csv", "age,label");

        Throwable thrown = catchThrowable(() -> InputFile.of(folder.resolve(name)));

        assertThat(thrown).isInstanceOf(GraftException.class).hasMessageContaining(expected);
    }

    static Stream<Arguments> absent() {
        return Stream.of(
                Arguments.of("poeple.csv", "there is no such file; did you mean \"people.csv\"?"),
                Arguments.of("x.json", "there is no such file. A relative path begins"),
                Arguments.of("none/people.csv", "there is no such file, nor its folder"));
    }
}
