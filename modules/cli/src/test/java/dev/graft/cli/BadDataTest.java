package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.onnx.graph.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with the data, the network or the scenario that an experiment names: exit code 2, one clear message,
 * and the folders of results, features, data and temporary files as they were.
 */
class BadDataTest {
    private static final byte[] PNG = BadFile.png();
    private static final byte[] WAV = BadFile.wav(8000);
    private static final byte[] NETWORK = BadFile.network("Relu");
    private static final String CSV = "{data: csv, file: good.csv}";
    private static final String PICTURES = "{data: images, folder: pictures}";
    private static final String RECORDINGS = "{data: recordings, folder: recordings}";

    @TempDir
    private Path folder;

    /**
     * Something bad.
     *
     * @param files beside the good ones, by path
     * @param extra keys of the experiment beside the scenario
     * @param words that the message must have
     */
    record Row(String what, Map<String, byte[]> files, String extra, List<String> scenario, List<String> words) {
        @Override
        public String toString() {
            return what;
        }

        Row with(String path, byte... bytes) {
            Map<String, byte[]> more = new LinkedHashMap<>(files);
            more.put(path, bytes);
            return new Row(what, more, extra, scenario, words);
        }

        Row key(String key) {
            return new Row(what, files, key + "\n", scenario, words);
        }

        Row says(String... found) {
            return new Row(what, files, extra, scenario, List.of(found));
        }
    }

    private static Row row(String what, String... scenario) {
        return new Row(what, Map.of(), "", List.of(scenario), List.of());
    }

    /** A bad target beside a good source. */
    private static Row target(String what, String data) {
        return row(what, "source: " + CSV, "target: " + data);
    }

    private static Row csv(String what, String... lines) {
        return target(what, "{data: csv, file: bad.csv}").with("bad.csv", BadFile.text(lines));
    }

    private static Row svmlight(String what, String... lines) {
        return target(what, "{data: svmlight, file: bad.svm}").with("bad.svm", BadFile.text(lines));
    }

    private static Row npz(String what, Object... entries) {
        return target(what, "{data: npz, file: bad.npz}").with("bad.npz", BadFile.zip(entries));
    }

    private static Row picture(String what, byte... bytes) {
        return row(what, "source: {data: csv, file: pets.csv}", "target: " + PICTURES)
                .with("pictures/cats/bad.jpg", bytes);
    }

    private static Row zip(String what, byte... bytes) {
        return target(what, "{data: images, folder: bad.zip}").with("bad.zip", bytes);
    }

    private static Row recording(String what, byte... bytes) {
        return target(what, RECORDINGS).with("recordings/cats/bad.wav", bytes);
    }

    private static Row network(String what, byte... bytes) {
        return backbone(what, "{backbone: onnx, file: bad.onnx}", PICTURES).with("bad.onnx", bytes);
    }

    private static Row backbone(String what, String backbone, String target) {
        return row(what, "backbone: " + backbone, "target: " + target);
    }

    static Stream<Row> rows() {
        return Stream.of(tables(), vectors(), arrays(), media(), catalogue(), networks(), scenarios())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> tables() {
        return Stream.of(
                csv("NaN in a CSV", "a,b,label", "1,2,x", "NaN,4,y")
                        .says(
                                "bad.csv:3: column \"a\"",
                                "found \"NaN\"",
                                "Missing values are not guessed: fill them in"),
                csv("a missing value", "a,b,label", "1,,x", "3,4,y").says("bad.csv:2: column \"b\"", "found nothing"),
                csv("a ragged row", "a,b,label", "1,2,x", "3,y").says("bad.csv:3: the row has 2 values, expected 3"),
                csv("a word among numbers", "a,b,label", "1,2,x", "3,four,y")
                        .says("bad.csv:3: column \"b\": expected a number, found \"four\"", "Mend it"),
                csv("a decimal comma", "a,b,label", "\"1,5\",2,x", "3,4,y")
                        .says("bad.csv:2: column \"a\"", "Write a decimal point for the comma."),
                csv("no such label", "a,b,lable", "1,2,x", "3,4,y")
                        .says("bad.csv", "no column \"label\"; did you mean \"lable\"?"),
                csv("one class only", "a,b,label", "1,2,x", "3,4,x")
                        .says(
                                "bad.csv: column \"label\": every row has the class \"x\"; at least two",
                                "Name other labels"),
                csv("classes that do not match", "a,b,label", "1,2,x", "3,4,z", "5,6,x", "7,8,z")
                        .says("source and target have different classes: [x, y] and [x, z]", "Rename classes"),
                csv("names and no rows", "a,b,label").says("bad.csv: has names and no rows"),
                target("an empty CSV", "{data: csv, file: bad.csv}")
                        .with("bad.csv")
                        .says("bad.csv: is empty"),
                target("no such CSV", "{data: csv, file: god.csv}")
                        .says("god.csv: there is no such file; did you mean \"good.csv\"?"),
                target("no row left", "{data: csv, file: good.csv, where: b=3}")
                        .says("good.csv: where: no row has \"3\" in column \"b\"", "There are: 1, 2."),
                target("a cut gzip", "{data: csv, file: bad.csv.gz}")
                        .with("bad.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0})
                        .says("bad.csv.gz: is gzipped and damaged"));
    }

    private static Stream<Row> vectors() {
        return Stream.of(
                svmlight("a value that is none", "1 1:2", "2 1:x")
                        .says("bad.svm:2: expected a value in \"1:x\" that is a number, found \"x\"", "Mend the line"),
                svmlight("NaN in svmlight", "1 1:NaN", "2 1:1").says("bad.svm:1: ", "found \"NaN\""),
                svmlight("ids that fall", "1 1:2", "2 3:1 2:1")
                        .says("bad.svm:2: feature 2:1 comes after 3: ids must ascend. Sort the line by id."),
                svmlight("one class of vectors", "1 1:2", "1 1:3").says("bad.svm: ", "every row has the class \"1\""));
    }

    private static Stream<Row> arrays() {
        byte[] x = BadFile.npy("<f8", 1, 2, 3, 4);
        byte[] y = BadFile.npy("<f8", 0, 1, 0, 1);
        return Stream.of(
                target("a .mat that is none", "{data: mat, file: bad.mat}")
                        .with("bad.mat", BadFile.text("hello"))
                        .says("bad.mat: is no MATLAB file", "Save it in MATLAB with -v7."),
                target("a damaged .mat", "{data: mat, file: bad.mat}")
                        .with(
                                "bad.mat",
                                ("%-124s\0\1IM".formatted("MATLAB 5.0") + "\16\0\0\0\u00ff\0\0\0x")
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .says("bad.mat: is cut off or damaged"),
                target("an .npz that is none", "{data: npz, file: bad.npz}")
                        .with("bad.npz", BadFile.text("hello"))
                        .says("bad.npz: is no .npz file", "Save it with numpy.savez"),
                npz("an array that is not there", "x.npy", x, "y.npy", y).says("bad.npz: has no array \"X\"", "x, y"),
                npz("arrays that do not match", "X.npy", BadFile.npy("<f8", 1, 2, 3), "y.npy", y)
                        .says("bad.npz: X is 3 and y is 4: they must have as many rows"),
                npz("NaN in an array", "X.npy", BadFile.npy("<f8", 1, Double.NaN, 3, 4), "y.npy", y)
                        .says("bad.npz: X: row 2 has a value that is no finite number", "Remove the row"),
                npz("Python objects", "X.npy", BadFile.npy("|O", 1, 2, 3, 4), "y.npy", y)
                        .says("bad.npz: array \"X\" holds Python objects", "Save numbers"),
                npz("a cut array", "X.npy", Arrays.copyOf(x, x.length - 8), "y.npy", y)
                        .says("bad.npz: array \"X\": its header says 32 bytes, there are 24"));
    }

    private static Stream<Row> media() {
        return Stream.of(
                picture("a JPEG of 0 bytes").says("cats/bad.jpg: has 0 bytes", "leave it out with skip"),
                picture("a CMYK JPEG", BadFile.cmyk()).says("cats/bad.jpg: has 4 components (CMYK)", "Convert it"),
                picture("a text as a picture", BadFile.text("hello")).says("cats/bad.jpg: is no picture", "JPEG, PNG"),
                picture("a truncated PNG", BadFile.half(PNG)).says("cats/bad.jpg: is truncated: PNG ends after"),
                picture("a PNG damaged inside", BadFile.scratched(PNG)).says("cats/bad.jpg: is a damaged PNG"),
                target("one class of pictures", "{data: images, folder: bad}")
                        .with("bad/cats/a.png", PNG)
                        .says("bad: holds one class alone, cats", "two or more"),
                target("no such folder", "{data: images, folder: picturs}")
                        .says("picturs: there is no such folder or zip; did you mean \"pictures\"?"),
                zip("../ in a zip", BadFile.zip("cats/a.png", PNG, "../dogs/a.png", PNG))
                        .says("bad.zip: the entry \"../dogs/a.png\" is no name", "Do not trust this zip"),
                zip("a zip bomb", BadFile.zip("cats/a.png", new byte[3 << 20], "dogs/a.png", PNG))
                        .says("bad.zip: the entry \"cats/a.png\" unfolds to more than 200 times", "zip bombs"),
                zip("a zip that is none", BadFile.text("hello")).says("bad.zip: is no zip", "Zip the files anew"),
                recording("a WAV of another rate", BadFile.wav(16_000))
                        .says("cats/bad.wav: has 16000 Hz", "cats/a.wav has 8000 Hz", "resample the file"),
                recording("a truncated WAV", BadFile.half(WAV)).says("cats/bad.wav: is truncated"),
                recording("an MP3", BadFile.text("ID3\3\0")).says("cats/bad.wav: is an MP3 file", "WAV"),
                target("a text in Latin-1", "{data: texts, folder: texts}")
                        .with("texts/cats/bad.txt", (byte) 0xe9)
                        .with("texts/dogs/a.txt", BadFile.text("hello"))
                        .says("cats/bad.txt: is no UTF-8 text", "Save it as UTF-8"),
                target("a text of 0 bytes", "{data: texts, folder: texts}")
                        .with("texts/cats/bad.txt")
                        .with("texts/dogs/a.txt", BadFile.text("hello"))
                        .says("cats/bad.txt: holds no text"));
    }

    private static Stream<Row> catalogue() {
        return Stream.of(
                target("wrong sha256", "usps")
                        .with("data/digits/usps/uspsAll.mat", BadFile.text("hello"))
                        .says(
                                "uspsAll.mat: this is not the file of \"usps\": expected sha256 da2c8d6e8bd7",
                                "./graft data fetch usps"),
                target("data that is not here", "usps")
                        .says("uspsAll.mat of \"usps\" is not on this machine", "Get it: ./graft data fetch usps"),
                target("an unknown name", "uspss").says("x.yaml:", "scenario.target", "did you mean \"usps\"?"),
                backbone("wrong sha256 of a network", "mnist-cntk", PICTURES)
                        .with("data/onnx/mnist-cntk/mnist.onnx", NETWORK)
                        .says("this is not the file of \"mnist-cntk\"", "./graft backbones fetch mnist-cntk"),
                backbone("a network that is not here", "mnist-cntk", PICTURES)
                        .says("mnist.onnx of \"mnist-cntk\" is not on this machine", "./graft backbones fetch"),
                backbone("a network that nobody fetches", "{backbone: resnet50, cut: x}", PICTURES)
                        .says("is not on this machine", "Graft does not download it: get it from"));
    }

    private static Stream<Row> networks() {
        return Stream.of(
                backbone("no .onnx", "{backbone: onnx, file: no.onnx}", PICTURES)
                        .says("no.onnx: no such file"),
                backbone("no file named", "onnx", PICTURES).says("onnx", "\"file\" is missing", "file: model.onnx"),
                network("an .onnx of 0 bytes").says("bad.onnx: the file is empty"),
                network("a text as .onnx", BadFile.text("name: x", "seed: 1")).says("bad.onnx: no ONNX file"),
                network("a pointer of Git LFS", BadFile.text("version https://git-lfs.github.com/spec/v1"))
                        .says("bad.onnx: ", "git lfs pull"),
                network("a truncated .onnx", BadFile.half(NETWORK))
                        .says("bad.onnx: no ONNX file, or only a part of one (", "Download it again."),
                network("an int8 model", BadFile.network("DequantizeLinear"))
                        .says("bad.onnx: int8 model: DequantizeLinear (last). Use the float version"),
                network("operators that nobody knows", BadFile.network("ImageScaler"))
                        .says("bad.onnx: ONNX Runtime does not know these of its operators: ImageScaler (last)"),
                network("no network for pictures", BadFile.network("Relu", Shape.of(1, 10)))
                        .says("bad.onnx: its input is x float [1, 10], and pictures need"),
                network("features that are no numbers", BadFile.network("Log"))
                        .says("bad gives a feature that is no finite number at \"z\"", "cut it elsewhere"),
                backbone("no such cut", "{backbone: onnx, file: good.onnx, cut: conv}", PICTURES)
                        .says("good.onnx: no value or node is called \"conv\"; did you mean \"conv1\"?", "inspect"),
                backbone("recordings for a network of pictures", "{backbone: onnx, file: good.onnx}", RECORDINGS)
                        .says("good.onnx takes pictures, and a sample here is a recording. Name data of pictures."),
                backbone("vectors for a network of pictures", "{backbone: onnx, file: good.onnx}", CSV)
                        .says("good.onnx takes pictures, and a sample here is a vector. Name data of pictures."),
                backbone("pictures for word vectors", "{backbone: word-vectors, file: good.vec}", PICTURES)
                        .with("good.vec", BadFile.text("one 1 2", "two 3 4"))
                        .says("word-vectors", "texts"),
                backbone(
                                "word vectors that are none",
                                "{backbone: word-vectors, file: bad.vec}",
                                "{data: texts, folder: texts}")
                        .with("bad.vec", BadFile.text("one 1 2", "two 3"))
                        .with("texts/cats/a.txt", BadFile.text("one"))
                        .with("texts/cats/b.txt", BadFile.text("one two"))
                        .with("texts/dogs/a.txt", BadFile.text("two"))
                        .with("texts/dogs/b.txt", BadFile.text("two two"))
                        .says("bad.vec: line 2: expected a word and 2 numbers, found 1", "Mend the line"),
                backbone("a graphics card that is not here", "{backbone: onnx, file: good.onnx}", PICTURES)
                        .key("device: cuda:99")
                        .says("The device cuda:99 cannot be used: ", "take the device \"cpu\""));
    }

    private static Stream<Row> scenarios() {
        String[] good = {"source: " + CSV, "target: " + CSV};
        return Stream.of(
                row("device misspelt", good).key("device: cudo").says("x.yaml:", "device", "found \"cudo\""),
                row("a single run with 5 seeds", good[0], good[1], "protocol: single-run")
                        .key("seeds: 5")
                        .says("x.yaml:", "seeds", "single-run has one"),
                row("a single run that holds out half", good[0], good[1], "protocol: single-run", "held-out: 0.5")
                        .says("scenario.held-out", "single-run holds out every target sample"),
                row("preprocess misspelt", good[0], good[1], "preprocess: [z-scor]")
                        .says("preprocess", "unknown step \"z-scor\"; did you mean \"z-score\"?"),
                row("held-out and a pool", good[0], good[1], "held-out: 0.5", "pool-per-class: 2")
                        .says("scenario.held-out", "Remove one of the two"),
                row("a pool that is too large", good[0], good[1], "pool-per-class: 50")
                        .says("scenario.pool-per-class: 50 of class \"x\" leave none to hold out", "smaller number"),
                row("a budget that is too large", good)
                        .key("budgets: {per-class: [50]}")
                        .says("budgets: 50 per class is more than the", "smaller budget"),
                row("one file as source and target", good)
                        .key("budgets: {per-class: [1]}")
                        .says("held-out target samples are in the source too", "another file, where or seed"),
                row("pixels 0", good[0], good[1], "pixels: 0").says("scenario.pixels", "from 1 to 1024"),
                row("neither source nor backbone", good[1])
                        .key("strategies: [scratch, coral]")
                        .says("scenario: it has no source, and \"coral\" has nothing to transfer", "or a backbone"),
                backbone("a backbone misspelt", "squeezenet1.0-imagenet", PICTURES)
                        .says("scenario.backbone", "did you mean \"squeezenet1.1-imagenet\"?"),
                target("a setting misspelt", "{data: csv, fil: good.csv}")
                        .says("scenario.target", "did you mean \"file\"?"),
                target("a bias on no feature", "{data: csv, file: good.csv, bias: {feature: c}}")
                        .says("bias: there is no feature \"c\"", "Known: a, b"),
                target("a bias that leaves nothing", "{data: csv, file: good.csv, bias: {feature: a, strength: 1000}}")
                        .says("bias: strength 1000.0 on \"a\" keeps no sample", "nearer to 0"));
    }

    @BeforeEach
    void goodFiles() {
        write(
                "good.csv",
                BadFile.text("a,b,label", "1,1,x", "2,1,x", "3,2,x", "4,1,x", "5,2,y", "6,1,y", "7,2,y", "8,2,y"));
        write("pets.csv", BadFile.text("a,b,label", "1,1,cats", "2,1,cats", "3,2,dogs", "4,1,dogs"));
        write("good.onnx", NETWORK);
        for (String name : List.of("cats/a", "cats/b", "dogs/a", "dogs/b")) {
            write("pictures/" + name + ".png", PNG);
            write("recordings/" + name + ".wav", WAV);
        }
        write("tmp/.keep");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itIsRefusedAndNothingIsLeft(Row row) throws IOException {
        row.files().forEach(this::write);
        assertRefused(row);
    }

    @Test
    void aPublishedNetworkOfUnknownOperatorsIsRefused() throws IOException {
        String data = System.getenv("GRAFT_DATA");
        assumeTrue(data != null, "skipped: GRAFT_DATA names no folder with the published pcb-aoi.onnx");
        Path published = Path.of(data, "onnx", "squeezenet1.1-imagenet", "pcb-aoi.onnx");
        assumeTrue(Files.exists(published), "skipped: there is no " + published);
        assertRefused(backbone("", "{backbone: onnx, file: %s}".formatted(published), PICTURES)
                .says("pcb-aoi.onnx: its operator set is version 1", "FC (FC), ImageScaler (ImageScaler)"));
    }

    private void assertRefused(Row row) throws IOException {
        write("x.yaml", experiment(row).getBytes(StandardCharsets.UTF_8));
        write("stdout");
        write("stderr");
        Set<String> before = files();
        Shell.Ended ended = new Shell(
                        folder,
                        "-Dgraft.data=" + folder.resolve("data"),
                        "-Dgraft.cache=" + folder.resolve("cache"),
                        "-Duser.home=" + folder.resolve("home"),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"))
                .run("run", "x.yaml");
        assertThat(ended.err()).contains(row.words()).startsWith("graft: ").containsOnlyOnce("graft: ");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("dev.graft")
                .doesNotContain("java.");
        assertThat(ended.out()).isEmpty();
        assertThat(files()).as("files left behind").isEqualTo(before);
    }

    private static String experiment(Row row) {
        List<String> keys = new ArrayList<>(List.of("name: bad"));
        if (!row.extra().startsWith("strategies")) {
            keys.add("strategies: [scratch]");
        }
        if (!row.extra().startsWith("seeds")) {
            keys.add("seeds: 1");
        }
        if (!row.extra().startsWith("budgets") && !row.scenario().contains("protocol: single-run")) {
            keys.add("budgets: {per-class: [1]}");
        }
        return String.join("\n", keys) + "\n" + row.extra() + "scenario:\n  " + String.join("\n  ", row.scenario());
    }

    /** All but the empty folder that ONNX Runtime leaves where it unpacked its library. */
    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString())
                    .filter(path -> !path.matches("tmp/onnxruntime-java\\d+"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void write(String path, byte... bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
