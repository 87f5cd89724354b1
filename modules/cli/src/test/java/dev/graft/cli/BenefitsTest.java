package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenefitsTest {
    @TempDir
    static Path folder;

    private static String run = "";

    @BeforeAll
    static void run() throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), Small.YAML);
        Printed.of("run", file.toString(), "--results", folder.toString());
        try (Stream<Path> runs = Files.list(folder.resolve("small"))) {
            run = runs.findFirst().orElseThrow().toString();
        }
    }

    @Test
    void printsEachNumberWithItsInterval() {
        List<String> lines = Printed.of("benefits", run).out().lines().toList();
        assertThat(lines.get(0)).matches("contender +budget +benefit +value +low +high");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("joint +start +-?0\\.\\d{4} +-?0\\.\\d{4} +-?0\\.\\d{4}"))
                .anySatisfy(line -> assertThat(line).startsWith("joint").contains("1 per class", "worth-in-labels"))
                .anySatisfy(line -> assertThat(line).contains("negative-transfer-gap"));
    }

    @Test
    void measuresByWhatIsAsked() {
        String accuracy = Printed.of("benefits", run).out();
        String loss = Printed.of("benefits", run, "--measure", "log-loss", "--format", "json")
                .out();
        assertThat(loss).contains("\"benefit\" : \"area-ratio\"");
        assertThat(loss).isNotEqualTo(accuracy);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(Printed.of("benefits", run, "--measure", "macro-f2").err()).contains("did you mean \"macro-f1\"?");
        assertThat(Printed.of("benefits", run, "--measure", "rmse").err()).contains("rmse is no measure of classes");
        assertThat(Printed.of("benefits", "nowhere").err()).contains("nowhere: there is no such folder.");
        assertThat(Printed.of("benefits", "nowhere").exitCode()).isEqualTo(2);
    }
}
