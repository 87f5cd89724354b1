package dev.graft.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryTest {
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path folder;

    /** Two small files, the second of which is named with a blank. */
    private final Entry entry = EntryText.parse("letters", """
            name: small/letters
            what: two letters
            licence: none
            canonical: https://example.org
            total: 3 bytes in 2 files
            source: github some/one @ 0123456789012345678901234567890123456789
            ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  1  x/a.txt
            fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603  2  x/a b.txt <- y/ab.txt
            """);

    @BeforeEach
    void laid() throws IOException {
        System.setProperty("graft.data", folder.toString());
        System.setProperty("user.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("small/letters/x"));
        Files.writeString(folder.resolve("small/letters/x/a.txt"), "a");
    }

    @AfterEach
    void back() {
        System.clearProperty("graft.data");
        System.setProperty("user.home", HOME);
    }

    @Test
    void bothNamesAreUnderstood() {
        assertThat(Entry.named("mnist")).isSameAs(Entry.named("digits/mnist"));
        assertThat(Entry.named("mnist").place()).isEqualTo("digits/mnist");
    }

    @Test
    void anUnknownNameGivesTheNearest() {
        assertThatThrownBy(() -> Entry.named("speech-fsd"))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("\"speech-fsd\"", "did you mean \"speech-fsdd\"?", "./graft data list");
    }

    @Test
    void aFileOfTheRightBytesIsFound() throws IOException {
        assertThat(entry.file("x/a.txt")).hasContent("a");
        assertThat(entry.presence().word()).isEqualTo("part");
        Files.createDirectories(folder.resolve("home/.graft/data/small/letters/x"));
        Files.writeString(folder.resolve("home/.graft/data/small/letters/x/a b.txt"), "ab");
        assertThat(entry.files("x/")).hasSize(2).first().isEqualTo(entry.file("x/a b.txt"));
        assertThat(entry.presence())
                .isEqualTo(new Presence(
                        2,
                        2,
                        List.of(folder.resolve("small/letters"), folder.resolve("home/.graft/data/small/letters"))));
    }

    @Test
    void anAbsentFileSaysHowToGetIt() {
        assertThatThrownBy(() -> entry.file("x/a b.txt"))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("x/a b.txt", folder.toString(), "./graft data fetch letters");
        assertThatThrownBy(() -> entry.files("x")).isInstanceOf(GraftException.class);
    }

    @Test
    void otherBytesAreRefused() throws IOException {
        Path file = folder.resolve("small/letters/x/a.txt");
        Files.writeString(file, "b");
        assertThatThrownBy(() -> entry.file("x/a.txt"))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll(
                        file.toString(),
                        "expected sha256 ca978112",
                        "found 3e23e8160039594a33894f6564e1b134",
                        "Delete it",
                        "./graft data fetch letters");
    }

    @Test
    void aFileThatChangesIsCheckedAgain() throws IOException {
        Path file = entry.file("x/a.txt");
        Files.writeString(file, "b");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThatThrownBy(() -> entry.file("x/a.txt")).isInstanceOf(GraftException.class);
    }

    @Test
    void aFileThatIsNotOfTheEntryIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> entry.file("x/c.txt")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.files("z/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void schemasLieBesideTheEntry() {
        Entry relational = Entry.named("relational");
        assertThat(relational.schemas()).containsExactly("imdb", "uw-cse", "cora", "twitter", "yeast");
        assertThat(relational.schemas())
                .allSatisfy(name -> assertThat(relational.schema(name)).contains("types: "));
        assertThat(Entry.named("mnist").schemas()).isEmpty();
        assertThatThrownBy(() -> relational.schema("webkb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relational has no schema \"webkb\"; it has [imdb, uw-cse, cora, twitter, yeast]");
    }

    @Test
    void addressesNameTheCommit() {
        String commit = "0123456789012345678901234567890123456789";
        assertThat(entry.parts().get(0).address())
                .hasToString("https://raw.githubusercontent.com/some/one/" + commit + "/y/ab.txt");
        assertThat(Entry.named("vision-hymenoptera").parts())
                .extracting(part -> part.address().toString())
                .anyMatch(address -> address.endsWith("/train/ants/ant%20photos.jpg"));
    }
}
