package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.network.Backbone;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Plugin;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft describe}: everything about one strategy, learner or data set. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        header = "Describe a strategy, a learner, a data set or a backbone: settings, needs, paper, example.",
        description = {
            "",
            "Where several kinds have one id, all of them, the strategy first; as JSON the first alone.",
            ""
        },
        footer = {"", "Example: ./graft describe kmm"})
final class DescribeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "An id, as \"graft list\" shows it.")
    private String id = "";

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        List<Plugin<?>> known = Stream.of(
                        Known.strategies().all(),
                        Known.learners().all(),
                        Known.dataSets().all(),
                        Known.backbones().all())
                .<Plugin<?>>flatMap(Collection::stream)
                .toList();
        List<Plugin<?>> meant =
                known.stream().filter(plugin -> plugin.id().equals(id)).toList();
        if (meant.isEmpty()) {
            throw new GraftException(
                    "describe: nothing has the id \"%s\"%s See ./graft list strategies, ./graft data list or ./graft backbones list."
                            .formatted(
                                    id,
                                    Nearest.of(
                                                    id,
                                                    known.stream()
                                                            .map(Plugin::id)
                                                            .toList())
                                            .map(n -> "; did you mean \"" + n + "\"?")
                                            .orElse(".")));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format.json()) {
            out.print(Json.page(facts(meant.get(0))));
        } else {
            print(meant.get(0), out);
            meant.stream().skip(1).forEach(plugin -> {
                out.println();
                print(plugin, out);
            });
        }
        out.flush();
        return 0;
    }

    private static String kind(Plugin<?> plugin) {
        if (plugin instanceof Backbone<?>) {
            return "backbone";
        }
        return plugin instanceof StrategyProvider<?>
                ? "strategy"
                : plugin instanceof LearnerProvider<?> ? "learner" : "data";
    }

    private static Map<String, Object> facts(Plugin<?> plugin) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", plugin.id());
        facts.put("kind", kind(plugin));
        facts.put("summary", plugin.summary());
        if (plugin instanceof StrategyProvider<?> strategy) {
            facts.put("family", strategy.family().id());
            facts.put("needs", strategy.needs().stream().map(Need::id).sorted().toList());
            facts.put("transductive", strategy.isTransductive());
            facts.put("reference", strategy.citation().reference());
            facts.put("address", strategy.citation().address());
        }
        facts.put("settings", Knobs.rows(plugin));
        facts.put("example", Knobs.example(kind(plugin), plugin));
        return facts;
    }

    private void print(Plugin<?> plugin, PrintWriter out) {
        out.println(plugin.id() + " (" + kind(plugin) + ")");
        out.println(plugin.summary());
        out.println();
        if (plugin instanceof StrategyProvider<?> strategy) {
            out.println("family     " + strategy.family().id() + ": "
                    + strategy.family().transfers());
            out.println("needs      "
                    + strategy.needs().stream().map(Need::id).sorted().collect(Collectors.joining(", ")));
            if (strategy.isTransductive()) {
                out.println("looks at   all samples that it is judged on, without their labels: it is transductive");
            }
            out.println("reference  " + strategy.citation().reference());
            if (!strategy.citation().address().isEmpty()) {
                out.println("           " + strategy.citation().address());
            }
            out.println();
        }
        if (plugin instanceof DataSet<?> data) {
            out.println("licence    " + data.licence());
            out.println();
        }
        Knobs.print(kind(plugin), plugin, format, out);
        if (plugin instanceof LearnerProvider<?>) {
            out.println("For one strategy alone: {strategy: source-only, learner: " + plugin.id() + "}");
        }
    }
}
