package dev.graft.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a mirror on this machine that behaves badly. */
@Timeout(30)
class FetchTest {
    private static final String HOME = System.getProperty("user.home");
    private static final String FIRST = "/some/one/0123456789012345678901234567890123456789/";
    private static final String SECOND = "/some/one/9876543210987654321098765432109876543210/";

    private final Entry entry = EntryText.parse("letters", """
            name: small/letters
            what: two letters
            licence: none
            canonical: https://example.org/letters
            total: 3 bytes in 2 files
            source: github some/one @ 0123456789012345678901234567890123456789
            ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  1  a.txt
            source: github some/one @ 0123456789012345678901234567890123456789
            or: github some/one @ 9876543210987654321098765432109876543210
            fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603  2  x/a b.txt
            """);

    private final List<String> heard = new ArrayList<>();
    private final Server server = new Server();

    @TempDir
    private Path folder;

    @BeforeEach
    void data() {
        System.setProperty("graft.data", folder.toString());
        System.setProperty("user.home", folder.resolve("home").toString());
        System.setProperty("graft.mirror", server.address() + "/");
        server.serve(FIRST + "a.txt", "a");
        server.serve(FIRST + "x/a%20b.txt", "ab");
    }

    @AfterEach
    void back() {
        server.close();
        System.clearProperty("graft.data");
        System.clearProperty("graft.mirror");
        System.setProperty("user.home", HOME);
    }

    @Test
    void whatIsServedLiesInTheNamedFolder() throws IOException {
        fetch();
        assertThat(files()).containsExactly("small/letters/a.txt", "small/letters/x/a b.txt");
        assertThat(entry.files("")).hasSize(2);
        assertThat(heard).containsExactly("a.txt 1 true", "x/a b.txt 2 true");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void whatIsThereAndRightIsNotFetchedAgain() throws IOException {
        fetch();
        Files.delete(folder.resolve("small/letters/a.txt"));
        heard.clear();
        fetch();
        assertThat(heard).containsExactly("a.txt 1 true", "x/a b.txt 2 false");
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aWrongFileInThePlaceOfDownloadsIsReplaced() throws IOException {
        fetch();
        Files.writeString(folder.resolve("small/letters/a.txt"), "wrong");
        fetch();
        assertThat(entry.file("a.txt")).hasContent("a");
    }

    @Test
    void withoutANamedFolderFilesGoHome() throws IOException {
        System.setProperty("graft.data", folder.resolve("nowhere").toString());
        fetch();
        assertThat(files())
                .containsExactly("home/.graft/data/small/letters/a.txt", "home/.graft/data/small/letters/x/a b.txt");
    }

    @Test
    void aFileThatTheFirstAddressLacksComesFromTheNext() throws IOException {
        server.on(FIRST + "x/a%20b.txt", exchange -> Server.answer(exchange, 404, ""));
        server.serve(SECOND + "x/a%20b.txt", "ab");
        fetch();
        assertThat(entry.files("")).hasSize(2);
    }

    @Test
    void otherBytesAreNotKept() {
        server.serve(FIRST + "a.txt", "b");
        assertFails("a.txt of \"letters\"", "serves other bytes: expected sha256 ca978112", "found 3e23e81600", FIRST);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void aFileThatIsTooLongIsNotReadToItsEnd() {
        server.on(FIRST + "a.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });
        assertFails("serves more than the 1 bytes of the file");
    }

    @Test
    void whatIsNowhereIsAskedForOnce() {
        server.on(FIRST + "a.txt", exchange -> Server.answer(exchange, 404, "not found"));
        assertFails("answered 404", folder.resolve("small/letters/a.txt").toString(), "https://example.org/letters");
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void aServerInTroubleIsAskedThreeTimes() {
        server.on(FIRST + "a.txt", exchange -> Server.answer(exchange, 503, "later"));
        assertFails("answered 503");
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aServerThatRecoversIsForgiven() throws IOException {
        server.on(FIRST + "a.txt", exchange -> {
            server.serve(FIRST + "a.txt", "a");
            Server.answer(exchange, 503, "later");
        });
        fetch();
        assertThat(entry.file("a.txt")).hasContent("a");
    }

    @Test
    void noServerIsSaidInWords() {
        server.close();
        assertFails("cannot be reached");
    }

    @Test
    void aBodyThatBreaksOffIsNotKept() {
        server.on(FIRST + "x/a%20b.txt", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
        });
        assertFails("x/a b.txt", "broke off");
        assertThat(entry.file("a.txt")).hasContent("a");
        server.serve(FIRST + "x/a%20b.txt", "a");
        assertFails("served 1 of 2 bytes");
    }

    @Test
    void silenceEnds() {
        server.on(FIRST + "a.txt", exchange -> pause());
        assertFails("did not answer");
        server.on(FIRST + "a.txt", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().flush();
            pause();
        });
        assertFails("fell silent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/a.txt", "file:///etc/passwd", "ftp://localhost/a.txt", "h ttp://x"})
    void redirectsThatLeaveTheHostOpenlyAreNotFollowed(String to) {
        redirect(FIRST + "a.txt", to);
        assertFails("redirects to", to);
    }

    @Test
    void redirectsWithinTheHostAreFollowed() throws IOException {
        redirect(FIRST + "a.txt", "/elsewhere");
        server.serve("/elsewhere", "a");
        fetch();
        assertThat(entry.file("a.txt")).hasContent("a");
    }

    @Test
    void redirectsInACircleEnd() {
        redirect(FIRST + "a.txt", FIRST + "a.txt");
        assertFails("redirects more than 5 times");
    }

    @Test
    void anInterruptedFetchLeavesNothingHalfWritten() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        server.on(FIRST + "x/a%20b.txt", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            begun.countDown();
            pause();
        });
        List<Throwable> thrown = new ArrayList<>();
        Thread fetching = new Thread(() -> {
            try {
                fetching(Duration.ofSeconds(20)).fetch(entry);
            } catch (CancellationException e) {
                thrown.add(e);
            }
        });
        fetching.start();
        begun.await();
        fetching.interrupt();
        fetching.join();
        assertThat(thrown).hasSize(1);
        assertThat(files()).containsExactly("small/letters/a.txt");
        server.serve(FIRST + "x/a%20b.txt", "ab");
        fetch();
        assertThat(entry.files("")).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("small"), "a file where a folder should be");
        assertThatThrownBy(this::fetch)
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll(folder.resolve("small").toString(), "cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:80", "ftp://mirror", "https://a b", "https://[", "https:// "})
    void aMirrorThatIsNoAddressIsNamed(String mirror) {
        System.setProperty("graft.mirror", mirror);
        assertThatThrownBy(this::fetch)
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("GRAFT_MIRROR", mirror);
    }

    private void fetch() {
        fetching(Duration.ofMillis(500)).fetch(entry);
    }

    private Fetch fetching(Duration timeout) {
        Download download = new Download(new Web(timeout), List.of(Duration.ZERO, Duration.ZERO));
        return new Fetch(
                download, (of, part, done, downloaded) -> heard.add(part.path() + " " + done + " " + downloaded));
    }

    private void redirect(String path, String to) {
        server.on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private void assertFails(String... words) {
        assertThatThrownBy(this::fetch).isInstanceOf(GraftException.class).hasMessageContainingAll(words);
        assertThat(files()).isSubsetOf("small/letters/a.txt");
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
