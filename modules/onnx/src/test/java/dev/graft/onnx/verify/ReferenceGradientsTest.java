package dev.graft.onnx.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.rules.StandardRules;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against PyTorch's. */
final class ReferenceGradientsTest {
    private static final double TOLERANCE = 1e-4;

    private static List<Path> cases = List.of();
    private static Optional<FileSystem> zip = Optional.empty();

    @BeforeAll
    static void open() throws IOException, URISyntaxException {
        URL archive = Optional.ofNullable(ReferenceGradientsTest.class.getResource("gradients.zip"))
                .orElseThrow();
        FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + archive.toURI()), Map.of());
        zip = Optional.of(files);
        cases = GradientCase.in(files.getPath("/"));
    }

    @AfterAll
    static void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }

    static Stream<Path> cases() {
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isThatOfPyTorch(Path one) {
        Outcome outcome = new GradientVerifier(StandardRules.all(), Device.CPU).verify(one);
        assertThat(outcome.passed(TOLERANCE)).as(outcome.toString()).isTrue();
    }

    @Test
    void allOfThemAreHere() {
        assertThat(cases).hasSize(96);
    }
}
