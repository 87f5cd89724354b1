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
        return Stream.concat(Stream.of(""), Graft.commandLine().getSubcommands().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleAndTheExitCodes(String command) {
        String help = command.isEmpty() ? printed("--help") : printed(command, "--help");
        assertThat(help).contains("Example: ./graft " + command);
        assertThat(help).contains("Exit codes:", "  130   interrupted");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsUnderstood(String command) {
        String help = command.isEmpty() ? printed("--help") : printed(command, "--help");
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
