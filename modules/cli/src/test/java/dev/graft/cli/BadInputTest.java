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
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an experiment or the arguments: exit code 2, one clear message, nothing half-written. */
class BadInputTest {
    @TempDir
    private Path folder;

    /** A change to a good experiment file, and what the message must say. */
    static Stream<Arguments> experiments() {
        return Stream.of(
                row("unknown key", "seeds: 3", "seedz: 3", "x.yaml:3  seedz", "did you mean \"seeds\"?"),
                row("unknown key in the scenario", "held-out: 0.5", "heldout: 0.5", "x.yaml:7  scenario.heldout", "did you mean \"held-out\"?"),
                row("unknown strategy", "joint,", "jiont,", "x.yaml:9  strategies[2]", "unknown strategy \"jiont\"; did you mean \"joint\"?", "known: coral"),
                row("unknown setting", "kmm,", "{strategy: kmm, bond: 3},", "strategies[3].bond", "did you mean \"bound\"?"),
                row("unknown data set", "rendered-digits", "renderd-digits", "x.yaml:5  scenario.source.data", "did you mean \"rendered-digits\"?"),
                row("unknown learner", "learner: linear", "learner: liner", "x.yaml:8  learner.learner", "did you mean \"linear\"?"),
                row("wrong type", "seeds: 3", "seeds: many", "x.yaml:3  seeds", "expected a whole number from 1 to 1000, found \"many\""),
                row("3.7 for an int", "seeds: 3", "seeds: 3.7", "x.yaml:3  seeds", "found \"3.7\""),
                row("3.7 for an int setting", "samples: 60", "samples: 3.7", "x.yaml:5  scenario.source.samples", "whole number", "found \"3.7\""),
                row("a list for a number", "seeds: 3", "seeds: [1, 2]", "x.yaml:3  seeds", "found a list of 2"),
                row("missing value", "seeds: 3", "seeds:", "x.yaml:3  seeds", "has no value"),
                row("missing key", "name: small\n", "", "x.yaml:1  name", "is missing"),
                row("missing scenario target", "  target: {data: handwritten-digits, samples: 100, size: 8}\n", "", "scenario.target", "is missing"),
                row("negative budget", "[0, 1, 2]", "[0, -1, 2]", "x.yaml:10  budgets.per-class[1]", "at least 0", "found \"-1\""),
                row("budget twice", "[0, 1, 2]", "[1, 1]", "x.yaml:10  budgets.per-class[1]", "twice"),
                row("no budgets", "budgets: {per-class: [0, 1, 2]}\n", "", "budgets", "is missing"),
                row("two kinds of budgets", "{per-class: [0, 1, 2]}", "{per-class: [1], count: [5]}", "of one kind"),
                row("share above 1", "{per-class: [0, 1, 2]}", "{share: [1.5]}", "budgets.share[0]", "from 0 to 1"),
                row("duplicated key", "seeds: 3", "seeds: 3\nseeds: 4", "x.yaml:4  seeds", "twice", "line 3"),
                row("strategy twice", "joint,", "joint, joint,", "\"joint\" is there twice"),
                row("a tag that would construct an object", "seed: 3", "seed: !!javax.script.ScriptEngineManager [3]", "x.yaml:2", "tags are not allowed"),
                row("a local tag", "seed: 3", "seed: !thing 3", "x.yaml:2", "tags are not allowed"),
                row("an alias", "seed: 3\nseeds: 3", "seed: &a 3\nseeds: *a", "x.yaml:3", "aliases are not allowed"),
                row("held-out out of range", "held-out: 0.5", "held-out: 1", "x.yaml:7  scenario.held-out", "above 0.0 and below 1.0"),
                row("setting out of range", "kmm,", "{strategy: kmm, bound: -1},", "x.yaml:9  strategies[3].bound", "above 0", "-1"),
                row("setting out of range in data", "size: 8", "size: 2", "x.yaml:5  scenario.source.size", "2"),
                row("unknown word", "  held-out: 0.5", "  unlabelled: trian", "x.yaml:7  scenario.unlabelled", "did you mean \"train\"?"),
                row("a name that is no folder", "name: small", "name: ../../etc", "x.yaml:1  name", "found \"../../etc\""),
                row("strategies empty", "[scratch, source-only, joint, kmm, coral, oracle]", "[]", "x.yaml:9  strategies", "the list is empty"),
                row("tab as indent", "  held-out", "\theld-out", "x.yaml:7", "not YAML"),
                row("unclosed bracket", "[0, 1, 2]", "[0, 1, 2", "x.yaml", "not YAML"),
                row("a second document", "seed: 3", "seed: 3\n---\nname: other", "x.yaml:3", "second document"),
                row("a list as the file", Small.YAML, "- name\n- small\n", "x.yaml:1", "expected keys with values"),
                row("a word as the file", Small.YAML, "small\n", "x.yaml:1", "expected keys with values"),
                row("empty file", Small.YAML, "", "x.yaml", "the file is empty"),
                row("only a comment", Small.YAML, "# later\n", "x.yaml", "the file is empty"),
                row("a YAML bomb", Small.YAML, bomb(), "x.yaml", "aliases are not allowed"),
                row("too deep", Small.YAML, "a: " + "[".repeat(500) + "]".repeat(500), "x.yaml", "not YAML"),
                row("too large", Small.YAML, "# " + "x".repeat(1_000_001), "x.yaml", "bytes are more than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void anExperimentFileIsRefused(String what, String from, String to, List<String> words) {
        assertThat(Small.YAML).contains(from);
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML.replace(from, to));
        assertRefused(shell.run("run", "x.yaml"), words);
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
                arguments(List.of("run", "x.yaml", "--set", "seeds=no"), List.of("--set seeds", "whole number", "\"no\"")),
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
                arguments(List.of("describe", "corall"), List.of("corall", "did you mean \"coral\"?")));
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
        shell.write("x.yaml", Small.YAML.replace("seeds: 3", "seeds: 0").replace("0.5", "2").replace("kmm", "kkm"));
        assertRefused(shell.run("validate", "x.yaml"), List.of("x.yaml:3  seeds", "x.yaml:7  scenario.held-out", "x.yaml:9  strategies[3]"));
    }

    private void assertRefused(Shell.Ended ended, List<String> words) {
        assertThat(ended.err()).contains(words);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("dev.graft");
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private static Arguments row(String what, String from, String to, String... words) {
        return arguments(what, from, to, List.of(words));
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
