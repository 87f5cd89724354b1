package dev.graft.cli;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.runtime.Devices;
import dev.graft.onnx.runtime.RuntimeFacts;
import dev.graft.onnx.verify.GradientCase;
import dev.graft.onnx.verify.GradientVerifier;
import dev.graft.onnx.verify.Outcome;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft verify gradients}: the gradients of networks of which they are known, on the device at hand. */
@Command(
        name = "gradients",
        mixinStandardHelpOptions = true,
        header = "Compute the gradients of each network in a folder, and compare them with known ones.",
        description = {
            "",
            "Each folder in DIR is a case: model.onnx, the inputs input_0.pb, input_1.pb, ..., the output output_0.pb, "
                    + "the gradient with regard to it, grad_output_0.pb, and those it leads to, grad_input_0.pb, ... "
                    + "(TensorProto files, as in ONNX's own backend tests). An error is the Euclidean length of the "
                    + "difference, divided by that of what is known. A line has the largest error of its case, and the "
                    + "output where it is, or the input whose gradient it is. Where to find cases: docs/gradients.md",
            ""
        },
        footer = {"", "Example: ./graft verify gradients cases --device cuda"})
final class VerifyGradientsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder of cases, or one case.")
    private Path folder = Path.of("");

    @Mixin
    private DeviceOption on = new DeviceOption();

    @Option(
            names = "--tolerance",
            paramLabel = "ERROR",
            defaultValue = "1e-4",
            description = "The greatest relative error that passes. Default: ${DEFAULT-VALUE}")
    private double tolerance = 1e-4;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        if (!(tolerance >= 0)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--tolerance': must be at least 0, found " + tolerance);
        }
        List<Path> cases = GradientCase.in(folder);
        Device device = Devices.resolve(on.device());
        GradientVerifier verifier = new GradientVerifier(StandardRules.all(), device);
        PrintWriter out = spec.commandLine().getOut();
        List<Outcome> outcomes = new ArrayList<>();
        int width = cases.stream()
                .mapToInt(one -> GradientCase.name(one).length())
                .max()
                .orElse(0);
        for (Path one : cases) {
            Outcome outcome = verifier.verify(one);
            outcomes.add(outcome);
            if (!format.json()) {
                out.println(line(outcome, width));
                out.flush();
            }
        }
        long passed = outcomes.stream().filter(one -> one.passed(tolerance)).count();
        if (format.json()) {
            format.print(outcomes.stream().map(this::row).toList(), List.of(), out);
        } else {
            String version = RuntimeFacts.here().version();
            out.println("%d of %d cases within %.1e on %s, ONNX Runtime %s"
                    .formatted(passed, cases.size(), tolerance, device.word(), version));
            out.flush();
        }
        return passed == cases.size() ? 0 : Errors.FAILED;
    }

    private String line(Outcome outcome, int width) {
        String result = outcome.passed(tolerance) ? "ok" : "FAIL";
        String found = outcome.errors()
                .map(errors -> "%.1e  %s, of %s and %s%s"
                        .formatted(
                                errors.worst().getValue(),
                                errors.worst().getKey(),
                                counted(errors.outputs().size(), "output"),
                                counted(errors.gradients().size(), "gradient"),
                                errors.worst().getValue().isInfinite() ? ": another shape, infinite or NaN" : ""))
                .orElse(outcome.problem());
        return "%-4s  %s  %s"
                .formatted(
                        result,
                        outcome.name() + " ".repeat(width - outcome.name().length()),
                        found);
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private Map<String, Object> row(Outcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case", outcome.name());
        row.put("passed", outcome.passed(tolerance));
        outcome.errors().ifPresent(errors -> {
            row.put("outputs", errors.outputs());
            row.put("gradients", errors.gradients());
        });
        row.put("problem", outcome.problem());
        return row;
    }
}
