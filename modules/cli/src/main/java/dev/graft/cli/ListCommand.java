package dev.graft.cli;

import dev.graft.core.control.Control;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Plugin;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.runner.experiment.Known;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft list}: what can be named in an experiment file. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List what an experiment file can name, and what networks can be trained through.",
        footer = {"", "Example: ./graft list strategies --format json"})
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum Kind {
        STRATEGIES,
        LEARNERS,
        DATA,
        CONTROLS,
        OPS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "KIND",
            description =
                    "strategies, learners, data, controls, or ops: the operators that gradients go through, with the inputs that "
                            + "they go to, counted from 0. How to read the formulas: docs/gradients.md")
    private Kind kind = Kind.STRATEGIES;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (kind == Kind.OPS) {
            List<Map<String, Object>> rows =
                    StandardRules.all().all().stream().map(ListCommand::row).toList();
            format.print(rows, List.of("op", "differentiable", "stopped", "gradient"), out);
            return 0;
        }
        if (kind == Kind.CONTROLS) {
            List<Map<String, Object>> rows =
                    Stream.of(Control.values()).map(ListCommand::row).toList();
            format.print(rows, List.of("id", "takes away", "strategies get instead"), out);
            return 0;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Plugin<?> plugin : plugins()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", plugin.id());
            if (plugin instanceof StrategyProvider<?> strategy) {
                row.put("family", strategy.family().id());
                row.put(
                        "needs",
                        strategy.needs().stream().map(Need::id).sorted().toList());
            }
            row.put("summary", plugin.summary());
            rows.add(row);
        }
        format.print(rows, List.of("id", "family", "summary"), out);
        return 0;
    }

    private Collection<? extends Plugin<?>> plugins() {
        return switch (kind) {
            case STRATEGIES -> Known.strategies().all();
            case LEARNERS -> Known.learners().all();
            case DATA -> Known.dataSets().all();
            case CONTROLS, OPS -> List.of();
        };
    }

    private static Map<String, Object> row(Control control) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", control.id());
        row.put("takes away", control.taken());
        row.put("strategies get instead", control.what());
        return row;
    }

    private static Map<String, Object> row(OpRule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("op", rule.op());
        row.put("differentiable", inputs(rule, true));
        row.put("stopped", inputs(rule, false));
        row.put("gradient", rule.says());
        return row;
    }

    /** The inputs that a gradient goes to, or those that it stops at, counted from 0. */
    private static String inputs(OpRule rule, boolean differentiable) {
        if (!rule.isDifferentiable()) {
            return differentiable ? "none" : "all";
        }
        String named = IntStream.range(0, rule.inputs().size())
                .filter(i -> rule.of(i).isPresent() == differentiable)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return rule.rest().isEmpty() || !differentiable ? named : named.isEmpty() ? "all" : named + ", ...";
    }
}
