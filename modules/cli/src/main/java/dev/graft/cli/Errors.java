package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How errors look: one clear message on standard error, and an exit code. */
final class Errors {
    static final int FAILED = 1;
    static final int WRONG_INPUT = 2;
    static final int INTERRUPTED = 130;

    private Errors() {}

    /** Words that no command takes. */
    static final class OfArguments implements IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException e, String[] arguments) {
            CommandLine command = e.getCommandLine();
            PrintWriter err = command.getErr();
            err.println("graft: " + e.getMessage() + hint(e, command));
            err.println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
            return WRONG_INPUT;
        }

        private static String hint(ParameterException e, CommandLine command) {
            if (!(e instanceof UnmatchedArgumentException unmatched)) {
                return "";
            }
            Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
            known.addAll(command.getCommandSpec().optionsMap().keySet());
            return Nearest.hint(unmatched.getUnmatched().get(0), known);
        }
    }

    /** What went wrong while a command ran. */
    static final class OfExecution implements IExecutionExceptionHandler {
        private final BooleanSupplier verbose;

        OfExecution(BooleanSupplier verbose) {
            this.verbose = verbose;
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
            PrintWriter err = command.getErr();
            if (verbose.getAsBoolean()) {
                e.printStackTrace(err);
            }
            if (e instanceof GraftException) {
                err.println("graft: " + e.getMessage());
                return WRONG_INPUT;
            }
            if (e instanceof CancellationException) {
                err.println("graft: interrupted. The same command goes on where it was.");
                return INTERRUPTED;
            }
            err.println("graft: this is a fault of Graft, not yours: " + e + ". Run it with -v for the stack trace.");
            return FAILED;
        }
    }
}
