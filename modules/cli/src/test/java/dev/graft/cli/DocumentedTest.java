package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not check of the sources: every public type says what it is, and no file holds two ideas. */
class DocumentedTest {
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:sealed |final )*(?:interface|class|record|enum|@interface)", Pattern.MULTILINE);
    private static final int LONGEST = 260;

    @Test
    void everyPublicTypeHasJavadoc() throws IOException {
        List<Path> bare = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (PUBLIC_TYPE.matcher(text).find() && !text.contains("/**")) {
                bare.add(file);
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void noFileIsLong() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path file : sources) {
            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThan(LONGEST);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(MODULES)) {
            return walk.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
