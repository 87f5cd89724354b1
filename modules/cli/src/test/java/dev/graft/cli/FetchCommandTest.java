package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that fetch, with a mirror on this machine. */
class FetchCommandTest {
    private static final String HOME = System.getProperty("user.home");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpServer mirror;

    @TempDir
    private Path folder;

    FetchCommandTest() throws IOException {
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void begin() {
        mirror.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        mirror.start();
        System.setProperty("graft.data", folder.toString());
        System.setProperty("user.home", folder.resolve("home").toString());
        System.setProperty(
                "graft.mirror", "http://localhost:" + mirror.getAddress().getPort());
    }

    @AfterEach
    void end() {
        mirror.stop(0);
        System.clearProperty("graft.data");
        System.clearProperty("graft.mirror");
        System.setProperty("user.home", HOME);
    }

    @Test
    void theLicenceComesFirstAndAFailureLeavesNothing() throws IOException {
        assertThat(run("data", "fetch", "digits/mnist")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("mnist: 1.65 MB, licence: No licence file")
                .contains("graft: data: t10k-images-idx3-ubyte.gz of \"mnist\" cannot be fetched", "answered 404");
        assertThat(out.toString()).isEmpty();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsThereNeedsNoDownload() throws IOException {
        assertThat(run("backbones", "fetch", "mnist-cntk")).isEqualTo(2);
        Entry entry = Entry.named("mnist-cntk");
        serve(entry);
        err.getBuffer().setLength(0);
        assertThat(run("backbones", "fetch", "onnx/mnist-cntk")).isEqualTo(2);
        assertThat(err.toString()).contains("serves other bytes");
    }

    @Test
    void onATerminalOneLineTellsHowFarItIs() {
        Entry entry = Entry.named("speech-fsdd");
        AtomicLong nanos = new AtomicLong();
        FetchProgress terminal = new FetchProgress(new ProgressLine(new PrintWriter(err), true, nanos::get));
        FetchProgress elsewhere = new FetchProgress(new ProgressLine(new PrintWriter(out), false, nanos::get));
        for (int done = 1; done <= 2000; done++) {
            nanos.addAndGet(10_000_000);
            Part part = entry.parts().get(done - 1);
            terminal.arrived(entry, part, done, true);
            elsewhere.arrived(entry, part, done, true);
        }
        assertThat(err.toString().split("\r", -1)).hasSize(102);
        assertThat(err.toString()).startsWith("\rspeech-fsdd  1/2000  ").endsWith("\u001b[K\n");
        assertThat(out.toString()).isEmpty();
    }

    /** Files of the right lengths with wrong bytes. */
    private void serve(Entry entry) {
        for (Part part : entry.parts()) {
            mirror.createContext(part.address().getRawPath(), exchange -> {
                exchange.sendResponseHeaders(200, part.bytes());
                exchange.getResponseBody().write(new byte[(int) part.bytes()]);
                exchange.close();
            });
        }
    }

    private int run(String... arguments) {
        CommandLine line = Graft.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
