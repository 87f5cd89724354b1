package dev.graft.cli;

import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Plugin;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft list}: what can be named in an experiment file. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List what an experiment file can name.",
        footer = {"", "Example: ./graft list strategies --format json"})
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum Kind {
        STRATEGIES,
        LEARNERS,
        DATA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KIND", description = "strategies, learners or data.")
    private Kind kind = Kind.STRATEGIES;

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
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
        format.print(
                rows, List.of("id", "family", "summary"), spec.commandLine().getOut());
        return 0;
    }

    private Collection<? extends Plugin<?>> plugins() {
        return switch (kind) {
            case STRATEGIES -> Known.strategies().all();
            case LEARNERS -> Known.learners().all();
            case DATA -> Known.dataSets().all();
        };
    }
}
