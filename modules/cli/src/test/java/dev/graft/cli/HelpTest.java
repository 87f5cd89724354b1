package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    static Stream<String> commands() {
        return below("", Graft.commandLine());
    }

    private static Stream<String> below(String name, CommandLine line) {
        return Stream.concat(
                Stream.of(name),
                line.getSubcommands().entrySet().stream()
                        .flatMap(entry -> below((name + " " + entry.getKey()).strip(), entry.getValue())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleAndTheExitCodes(String command) {
        String help = printed((command + " --help").strip().split(" ", -1));
        assertThat(help).contains("Example: ./graft " + command);
        assertThat(help).contains("Exit codes:", "  130   interrupted");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsUnderstood(String command) {
        String help = printed((command + " --help").strip().split(" ", -1));
        String example = help.lines()
                .filter(line -> line.startsWith("Example: ./graft "))
                .findFirst()
                .orElseThrow();
        String[] arguments = example.substring("Example: ./graft ".length()).split(" ");
        assertThat(Graft.commandLine().parseArgs(arguments).subcommands()).hasSize(1);
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Graft.commandLine().setOut(new PrintWriter(out));
        assertThat(line.execute(arguments)).isZero();
        return out.toString();
    }
}
