package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an experiment or the arguments: exit code 2, one clear message, nothing half-written. */
class BadInputTest {
    @TempDir
    private Path folder;

    /** Files that are too much of something, and what the message must say. */
    static Stream<Arguments> monsters() {
        return Stream.of(
                arguments("a YAML bomb", bomb(), "aliases are not allowed"),
                arguments("too deep", "a: " + "[".repeat(500) + "]".repeat(500), "not YAML"),
                arguments("too large", "# " + "x".repeat(1_000_001), "bytes are no experiment"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void aMonsterIsRefused(String what, String yaml, String words) {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", yaml);
        assertRefused(shell.run("run", "x.yaml"), List.of("x.yaml", words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-experiments.txt", delimiter = '|', quoteCharacter = '\'')
    void anExperimentFileIsRefused(String what, String from, String to, String words) {
        String old = from.equals("WHOLE") ? Small.YAML : from.translateEscapes();
        assertThat(Small.YAML).contains(old);
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML.replace(old, to.translateEscapes()));
        assertRefused(shell.run("run", "x.yaml"), List.of(words.split(" ; ")));
    }

    /** Arguments, and what the message must say. */
    static Stream<Arguments> commands() {
        return Stream.of(
                arguments(List.of("run", "nowhere.yaml"), List.of("nowhere.yaml", "no such file")),
                arguments(List.of("run", "."), List.of("this is a folder")),
                arguments(List.of("run"), List.of("FILE")),
                arguments(List.of("rnu", "x.yaml"), List.of("rnu", "run")),
                arguments(List.of("run", "x.yaml", "--sett", "a=b"), List.of("--sett", "--set")),
                arguments(List.of("run", "x.yaml", "--set", "seeds"), List.of("--set seeds", "key=value")),
                arguments(
                        List.of("run", "x.yaml", "--set", "seeds=no"),
                        List.of("--set seeds", "whole number", "\"no\"")),
                arguments(List.of("run", "x.yaml", "--set", "seeds.x=1"), List.of("--set seeds.x", "single value")),
                arguments(List.of("run", "x.yaml", "--set", "strategies.9=kmm"), List.of("no position in a list of 6")),
                arguments(List.of("run", "x.yaml", "--workers", "0"), List.of("--workers", "at least 1")),
                arguments(List.of("run", "x.yaml", "--workers", "two"), List.of("--workers", "two")),
                arguments(List.of("run", "x.yaml", "--results", "x.yaml/sub"), List.of("results cannot be written")),
                arguments(List.of("run", "latin1.yaml"), List.of("latin1.yaml", "UTF-8")),
                arguments(List.of("validate", "x.yaml", "--set", "seed=1.5"), List.of("--set seed", "whole number")),
                arguments(List.of("report", "nowhere"), List.of("no such folder")),
                arguments(List.of("report", "."), List.of("no folder of a run")),
                arguments(List.of("list", "strategy"), List.of("strategy")),
                arguments(List.of("list", "strategies", "--format", "xml"), List.of("xml")),
                arguments(List.of("describe", "corall"), List.of("corall", "did you mean \"coral\"?")),
                arguments(List.of("data"), List.of("subcommand")),
                arguments(List.of("data", "lst"), List.of("lst", "list")),
                arguments(List.of("data", "list", "--sort", "age"), List.of("--sort", "age")),
                arguments(List.of("data", "show"), List.of("NAME")),
                arguments(List.of("data", "show", "mnst"), List.of("mnst", "did you mean \"mnist\"?")),
                arguments(List.of("data", "show", "mnist-cntk"), List.of("./graft backbones show mnist-cntk")),
                arguments(List.of("data", "fetch"), List.of("NAME")),
                arguments(List.of("data", "fetch", "mnist", "uspss"), List.of("did you mean \"usps\"?")),
                arguments(List.of("data", "fetch", "rendered-digits"), List.of("nothing to fetch", "generated")),
                arguments(List.of("backbones", "list", "--sort", "age"), List.of("--sort", "age")),
                arguments(List.of("backbones", "show", "resnet5"), List.of("did you mean \"resnet50\"?")),
                arguments(List.of("backbones", "fetch", "vgg16"), List.of("does not download", "github.com/onnx")),
                arguments(List.of("backbones", "fetch", "word-vectors"), List.of("a file of your own")),
                arguments(List.of("inspect"), List.of("FILE")),
                arguments(List.of("inspect", "no.onnx"), List.of("no.onnx: no such file")),
                arguments(List.of("inspect", "."), List.of("this is a folder")),
                arguments(List.of("inspect", "x.yaml"), List.of("x.yaml: no ONNX file")),
                arguments(List.of("plan", "nowhere.yaml"), List.of("nowhere.yaml", "no such file")),
                arguments(List.of("plan", "x.yaml", "--workers", "0"), List.of("--workers", "at least 1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void argumentsAreRefused(List<String> command, List<String> words) throws IOException {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML);
        Files.write(folder.resolve("latin1.yaml"), new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xe9});
        assertRefused(shell.run(command.toArray(String[]::new)), words);
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        Shell shell = new Shell(folder);
        shell.write(
                "x.yaml",
                Small.YAML.replace("seeds: 3", "seeds: 0").replace("0.5", "2").replace("kmm", "kkm"));
        assertRefused(
                shell.run("validate", "x.yaml"),
                List.of("x.yaml:3  seeds", "x.yaml:7  scenario.held-out", "x.yaml:9  strategies[3]"));
    }

    private void assertRefused(Shell.Ended ended, List<String> words) {
        assertThat(ended.err()).contains(words);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("dev.graft");
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, alias))));
        }
        return yaml.toString();
    }
}
