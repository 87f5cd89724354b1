package dev.graft.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed, run in this process. */
record Printed(int exitCode, String out, String err) {
    static Printed of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Graft.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Printed(exitCode, out.toString(), err.toString());
    }
}
