package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.benefit.BenefitLine;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Run;
import dev.graft.runner.store.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft benefits}: what transfer is worth in a run, by any measure. */
@Command(
        name = "benefits",
        mixinStandardHelpOptions = true,
        header = "Print what transfer is worth in a run, by any measure, with 95 %% intervals.",
        description = {
            "",
            "Higher start, slope and asymptote, area ratio, labels to a threshold; and at each budget the worth in labels, the "
                    + "share of the gap to the upper bound that is closed, and the negative-transfer gap. Larger is better, also "
                    + "by a measure of which less is better. Everything is computed from kept predictions; nothing is trained.",
            ""
        },
        footer = {"", "Example: ./graft benefits results/quickstart/0a1b2c3d --measure log-loss"})
final class BenefitsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("contender", "budget", "benefit", "value", "low", "high");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "The folder of a run, as \"graft run\" names it.")
    private Path folder = Path.of("");

    @Mixin
    private MeasureOption by = new MeasureOption();

    @Option(
            names = "--threshold",
            paramLabel = "VALUE",
            description =
                    "The value of the measure that is to be reached. Default: what scratch reaches with its most labels.")
    private @Nullable Double threshold;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        Measure measure = by.measure();
        if (measure.task() != Measure.Task.CLASSES && measure.task() != Measure.Task.TRUTH) {
            throw new GraftException(
                    "%s is no measure of classes, which runs predict; \"./graft benefits --help\" names some."
                            .formatted(measure.id()));
        }
        if (!Files.isDirectory(folder)) {
            throw new GraftException(
                    folder + ": there is no such folder. \"./graft run\" prints the folder it writes.");
        }
        Run run = new RunFolder(folder).read();
        if (!run.heldOut().stream().allMatch(measure::judges)) {
            throw new GraftException("%s is no measure of what %s predicts.".formatted(measure.id(), run.name()));
        }
        OptionalDouble value = threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
        List<Map<String, Object>> rows = BenefitLine.of(BenefitTable.of(run, measure, value)).stream()
                .map(this::row)
                .toList();
        format.print(rows, COLUMNS, spec.commandLine().getOut());
        return 0;
    }

    private Map<String, Object> row(BenefitLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("contender", line.contender());
        line.budget().ifPresent(budget -> row.put("budget", budget.toString()));
        row.put("benefit", line.benefit());
        row.put("value", number(line.measured().value()));
        line.measured().interval().ifPresent(interval -> {
            row.put("low", number(interval.low()));
            row.put("high", number(interval.high()));
        });
        return row;
    }

    /** JSON has no infinity. */
    private Object number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return format.json() ? (Object) value : String.format(Locale.ROOT, "%.4f", value);
    }
}
