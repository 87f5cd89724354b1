package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.verify.CaseResult;
import dev.graft.core.verify.MethodVerifier;
import dev.graft.runner.store.MethodCaseFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft verify methods}: methods and statistics of which values are known. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        header = "Compute each method in a folder of cases, and compare with known values.",
        description = {
            "",
            "Each JSON file in DIR is a case: method, inputs, parameters, expected (values by name) and "
                    + "relative_tolerance. An error is the Euclidean length of the difference, divided by that of what is "
                    + "expected; of what is minimised, only a larger value is an error. A line has the largest error of "
                    + "its case, and the value where it is. A case of a method that is not built yet fails.",
            ""
        },
        footer = {"", "Example: ./graft verify methods cases"})
final class VerifyMethodsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder of cases, or one case.")
    private Path folder = Path.of("");

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        List<Path> cases = MethodCaseFile.in(folder);
        MethodVerifier verifier = MethodVerifier.onClassPath();
        PrintWriter out = spec.commandLine().getOut();
        int width = cases.stream()
                .mapToInt(one -> MethodCaseFile.name(one).length())
                .max()
                .orElse(0);
        List<CaseResult> results = new ArrayList<>();
        for (Path one : cases) {
            CaseResult result = result(verifier, one);
            results.add(result);
            if (!format.json()) {
                out.println(line(result, width));
                out.flush();
            }
        }
        long agreeing = results.stream().filter(CaseResult::agrees).count();
        if (format.json()) {
            format.print(results.stream().map(VerifyMethodsCommand::row).toList(), List.of(), out);
        } else {
            out.println("%d of %d cases agree".formatted(agreeing, cases.size()));
            out.flush();
        }
        return agreeing == cases.size() ? 0 : Errors.FAILED;
    }

    /** A damaged case fails; the others are computed nevertheless. */
    private static CaseResult result(MethodVerifier verifier, Path file) {
        try {
            return verifier.verify(MethodCaseFile.read(file));
        } catch (GraftException e) {
            return CaseResult.of(MethodCaseFile.name(file), String.valueOf(e.getMessage()));
        }
    }

    private static String line(CaseResult result, int width) {
        String found = result.worst()
                .map(worst -> "%.1e  %s, of %d compared%s"
                        .formatted(
                                worst.getValue(),
                                worst.getKey(),
                                result.errors().size(),
                                worst.getValue().isInfinite() ? ": missing, of another shape, or NaN" : ""))
                .orElse(result.problem());
        return "%-4s  %s  %s"
                .formatted(
                        result.agrees() ? "ok" : "FAIL",
                        result.name() + " ".repeat(width - result.name().length()),
                        found);
    }

    private static Map<String, Object> row(CaseResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case", result.name());
        row.put("passed", result.agrees());
        row.put("errors", result.errors());
        row.put("problem", result.problem());
        return row;
    }
}
