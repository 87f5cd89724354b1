package dev.graft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.core.GraftException;
import dev.graft.data.folder.TextFolder;
import dev.graft.data.picture.ImageFolder;
import dev.graft.data.sound.RecordingFolder;
import dev.graft.data.sound.SoundForm;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user's folder or zip holds: one message that names the file and what to do, and nothing left behind. */
class BadMediaTest {
    private static final byte[] PNG = Made.rgb("png");
    private static final byte[] JPEG = Made.rgb("jpeg");

    @TempDir
    private Path folder;

    static Stream<Arguments> pictures() {
        byte[] huge = Made.replaced(PNG, "IHDR\0\0\0\6\0\0\0\4", "IHDR\0\1\0\0\0\1\0\0");
        byte[] tall = Made.replaced(PNG, "IHDR\0\0\0\6\0\0\0\4", "IHDR\177\377\377\377\177\377\377\377");
        return Stream.of(
                arguments("0 bytes", new byte[0], "has 0 bytes"),
                arguments("a text", text("This is no picture.\n"), "is no picture; pictures are JPEG, PNG, GIF or BMP"),
                arguments(
                        "CMYK", Made.cmyk(), "has 4 components (CMYK); pictures have 1 (grey) or 3 (RGB). Convert it"),
                arguments("a truncated JPEG", Made.cut(JPEG, 100), "is truncated: JPEG ends after"),
                arguments("a JPEG without its end", Made.cut(JPEG, 2), "is truncated: JPEG ends after"),
                arguments("the start of a JPEG", new byte[] {-1, -40, -1}, "is truncated: JPEG ends after 3 bytes"),
                arguments("a truncated PNG", Made.cut(PNG, 20), "is truncated: PNG ends after"),
                arguments("a truncated GIF", Made.cut(Made.rgb("gif"), 10), "is truncated: GIF ends after"),
                arguments("a truncated BMP", Made.cut(Made.rgb("bmp"), 10), "is truncated: BMP ends after"),
                arguments("4,295 megapixels", huge, "announces 65536 x 65536 pixels; at most 100 million are read"),
                arguments("an impossible size", tall, "announces 2147483647 x 2147483647 pixels"),
                arguments("a WebP", text("RIFF\0\0\0\0WEBPVP8 "), "is a WebP picture; pictures are"),
                arguments("a TIFF", text("II*\0\10\0\0\0"), "is a TIFF picture"),
                arguments("a WAV", Made.wav(8000), "is no picture"),
                arguments(
                        "a damaged header",
                        Made.replaced(PNG, "\6\0\0\0\4\10\2", "\6\0\0\0\4\77\77"),
                        "is a damaged PNG"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void aPictureIsRefused(String what, byte[] bytes, String words) {
        fill(bytes, PNG, "bad.jpg");
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(folder.toString(), "", 0)))
                .startsWith(folder.resolve("cats/bad.jpg") + ": ")
                .contains(words)
                .contains(what.equals("CMYK") ? "RGB" : "leave it out with skip.");
        assertThat(new ImageFolder()
                        .load(new ImageFolder.Settings(folder.toString(), "bad.*", 0))
                        .size())
                .isEqualTo(2);
    }

    static Stream<Arguments> recordings() {
        byte[] wav = Made.wav(8000);
        AudioFormat ulaw = new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
        AudioFormat floats = new AudioFormat(AudioFormat.Encoding.PCM_FLOAT, 8000, 32, 1, 4, 8000, false);
        return Stream.of(
                arguments("0 bytes", new byte[0], "has 0 bytes"),
                arguments("a text", text("This is no recording.\n"), "is no recording; recordings are WAV"),
                arguments("an MP3", text("ID3\3\0"), "is an MP3 file; recordings are WAV"),
                arguments("a picture", PNG, "is no recording"),
                arguments(
                        "truncated",
                        Made.cut(wav, 4),
                        "is truncated: its header announces 8 bytes of sound, there are 4"),
                arguments("cut in its header", Made.cut(wav, 20), "is a WAV that cannot be read"),
                arguments("no sound", Made.wav(new AudioFormat(8000, 16, 1, true, false)), "holds no sound"),
                arguments("mu-law", Made.wav(ulaw, (byte) 1, (byte) 2), "is a WAV with ULAW of 8 bits"),
                arguments(
                        "ADPCM",
                        Made.replaced(wav, "fmt \20\0\0\0\1", "fmt \20\0\0\0\2"),
                        "is a WAV that cannot be read"),
                arguments(
                        "no number",
                        Made.wav(floats, new byte[] {0, 0, -64, 127}),
                        "holds the amplitude NaN at position 0"),
                arguments(
                        "floats of 16-bit size",
                        Made.wav(floats, new byte[] {0, 0, 0, 65, 0, -2, -1, 70}),
                        "holds the amplitude 32767.0 at position 1; floats are usually in [-1, 1], read in [-8, 8]"),
                arguments(
                        "another rate",
                        Made.wav(16000),
                        "has 16000 Hz, but the setting hertz demands 8000 Hz. All recordings need one rate"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void aRecordingIsRefused(String what, byte[] bytes, String words) {
        fill(bytes, Made.wav(8000), "bad.wav");
        assertThat(refusal(
                        new RecordingFolder(),
                        new RecordingFolder.Settings(folder.toString(), "", 8000, SoundForm.RECORDINGS)))
                .startsWith(folder.resolve("cats/bad.wav") + ": ")
                .contains(words)
                .contains("leave it out");
    }

    @Test
    void ratesThatDifferAreNamedWithBothFiles() {
        fill(Made.wav(44100), Made.wav(8000), "z.wav");
        assertThat(refusal(
                        new RecordingFolder(),
                        new RecordingFolder.Settings(folder.toString(), "", 0, SoundForm.RECORDINGS)))
                .isEqualTo("%s: has 44100 Hz, but %s has 8000 Hz. "
                                .formatted(folder.resolve("cats/z.wav"), folder.resolve("cats/good"))
                        + "All recordings need one rate: resample the file, or leave it out.");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("0 bytes", "bad.txt", new byte[0], "holds no text"),
                arguments("blanks", "bad.txt", text(" \n"), "holds no text"),
                arguments("Latin-1", "bad.txt", text("caf\u00e9"), "is no UTF-8 text. Save it as UTF-8"),
                arguments("another ending", "bad.html", text("<p>"), "is no .txt file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsRefused(String what, String name, byte[] bytes, String words) {
        fill(bytes, text("good"), name);
        Made.write(folder.resolve("dogs/good.txt"), text("good"));
        assertThat(refusal(new TextFolder(), new TextFolder.Settings(folder.toString(), "good")))
                .startsWith(folder.resolve("cats").resolve(name) + ": ")
                .contains(words)
                .contains("leave it out with skip.");
    }

    static Stream<Arguments> archives() {
        byte[] bomb = new byte[3 << 20];
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 80; i++) {
            many.put("cats/%d.bmp".formatted(i), bmpOfOneMebibyte());
        }
        many.put("dogs/a.png", PNG);
        byte[] good = zip("cats/a.png", "dogs/a.png");
        return Stream.of(
                arguments("a name with ..", zip("cats/a.png", "../dogs/a.png"), "\"../dogs/a.png\" is no name"),
                arguments("an absolute name", zip("cats/a.png", "/etc/a.png"), "\"/etc/a.png\" is no name"),
                arguments("a drive", zip("cats/a.png", "C:/a.png"), "\"C:/a.png\" is no name"),
                arguments("a backslash", zip("cats/a.png", "dogs\\a.png"), "\"dogs\\a.png\" is no name"),
                arguments("an empty part", zip("cats/a.png", "dogs//a.png"), "\"dogs//a.png\" is no name"),
                arguments("a line break", zip("cats/a.png", "dogs/a\n.png"), "\"dogs/a?.png\" is no name"),
                arguments("twice", Made.replaced(zip("cats/a.png", "cats/b.png"), "b.png", "a.png"), "is there twice"),
                arguments(
                        "encrypted",
                        Made.replaced(good, "PK\1\2\24\0\24\0\10\10", "PK\1\2\24\0\24\0\11\10"),
                        "is encrypted"),
                arguments("a bomb", Made.zip(Map.of("cats/a.png", bomb, "dogs/a.png", PNG)), "as zip bombs do"),
                arguments("many small bombs", Made.zip(many), "as zip bombs do"),
                arguments("truncated", Made.cut(good, 30), "is no zip that can be read"),
                arguments("a text", text("no zip"), "is no zip that can be read"),
                arguments("0 bytes", new byte[0], "is no zip that can be read"),
                arguments("one class", zip("cats/a.png", "cats/b.png"), "holds one class alone, cats"),
                arguments("no file", zip("cats/.a.png", "__MACOSX/dogs/a.png"), "holds no files"),
                arguments("no class", zip("cats/a.png", "a.png"), "a.png: lies in no sub-folder"),
                arguments(
                        "a bad picture",
                        Made.zip(Map.of("cats/a.png", text("x"), "dogs/a.png", PNG)),
                        "is no picture"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void aZipIsRefused(String what, byte[] bytes, String words) throws IOException {
        Path zip = folder.resolve("x.zip");
        Made.write(zip, bytes);
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(zip.toString(), "", 0)))
                .startsWith(zip + ": ")
                .contains(words);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(zip);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithItsNeighbour() throws IOException {
        Files.createDirectory(folder.resolve("animals"));
        assertThat(refusal(
                        new ImageFolder(),
                        new ImageFolder.Settings(folder.resolve("anmials").toString(), "", 0)))
                .startsWith(folder.resolve("anmials") + ": there is no such folder or zip; did you mean \"animals\"?")
                .contains("Relative paths begin at " + Path.of("").toAbsolutePath());
    }

    @Test
    void aClassWithoutFilesIsNamed() throws IOException {
        fill(PNG, PNG, "b.png");
        Files.createDirectories(folder.resolve("birds/young"));
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(folder.toString(), "", 0)))
                .isEqualTo(folder.resolve("birds") + ": the folder of a class holds no file. Fill it, or remove it.");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Made.write(elsewhere.resolve("secret.png"), PNG);
        fill(PNG, PNG, "b.png");
        Path link = Files.createSymbolicLink(folder.resolve("cats/link.png"), elsewhere.resolve("secret.png"));
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(folder.toString(), "", 0)))
                .startsWith(link + ": is a link that leads to no file in " + folder);
        Files.delete(link);
        Files.createSymbolicLink(link, elsewhere);
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(folder.toString(), "", 0)))
                .startsWith(link + ": is a link");
        Files.delete(link);
        Files.createSymbolicLink(link, folder);
        assertThat(refusal(new ImageFolder(), new ImageFolder.Settings(folder.toString(), "", 0)))
                .startsWith(link + ": is no file");
    }

    private static byte[] bmpOfOneMebibyte() {
        return Made.encoded(new BufferedImage(1000, 340, BufferedImage.TYPE_3BYTE_BGR), "bmp");
    }

    private static byte[] zip(String... names) {
        Map<String, byte[]> entries = new TreeMap<>();
        for (String name : names) {
            entries.put(name, PNG);
        }
        return Made.zip(entries);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void fill(byte[] bad, byte[] good, String name) {
        Made.write(folder.resolve("cats").resolve(name), bad);
        Made.write(folder.resolve("cats/good"), good);
        Made.write(folder.resolve("dogs/good"), good);
    }

    private static <S extends Record> String refusal(DataSet<S> data, S settings) {
        GraftException refused = catchThrowableOfType(GraftException.class, () -> data.load(settings));
        assertThat(refused.getMessage())
                .doesNotContain("Exception")
                .doesNotContain("java.")
                .endsWith(".");
        return String.valueOf(refused.getMessage());
    }
}
