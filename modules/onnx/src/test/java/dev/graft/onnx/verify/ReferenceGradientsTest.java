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
import java.util.ArrayList;
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

    private static final List<FileSystem> ARCHIVES = new ArrayList<>();
    private static final List<Path> CASES = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException, URISyntaxException {
        for (String name : List.of("gradients.zip", "more-gradients.zip")) {
            URL archive = Optional.ofNullable(ReferenceGradientsTest.class.getResource(name))
                    .orElseThrow();
            FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + archive.toURI()), Map.of());
            ARCHIVES.add(files);
            CASES.addAll(GradientCase.in(files.getPath("/")));
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (FileSystem files : ARCHIVES) {
            files.close();
        }
    }

    static Stream<Path> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isThatOfPyTorch(Path one) {
        Outcome outcome = new GradientVerifier(StandardRules.all(), Device.CPU).verify(one);
        assertThat(outcome.passed(TOLERANCE)).as(outcome.toString()).isTrue();
    }

    @Test
    void allOfThemAreHere() {
        assertThat(CASES).hasSize(96 + 609);
    }
}
