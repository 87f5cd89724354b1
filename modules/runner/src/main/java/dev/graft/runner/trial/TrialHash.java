package dev.graft.runner.trial;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.network.Network;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The hash of everything that a trial's result depends on: data, scenario, learner, strategy, settings or what they are chosen
 * among and by, budget, seeds, threads, device, backbone and what runs it, what a control takes away, and the code of Graft, of
 * the learner and of the strategy. Trials with one hash have one result. Thread-safe.
 */
public final class TrialHash {
    private static final int DIGITS = 16;

    private final Experiment experiment;
    private final Benches benches;
    private final Function<Network, String> features;
    private final String common;
    private final Map<String, String> arms = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> code = new ConcurrentHashMap<>();

    /**
     * The hashes of an experiment on its data.
     *
     * @param features the key of a network's features, which stands for the network and everything in front of it
     */
    public TrialHash(Experiment experiment, Benches benches, Function<Network, String> features) {
        this.experiment = experiment;
        this.benches = benches;
        this.features = features;
        Bench bench = benches.own();
        List<Object> parts = List.of(
                bench.fingerprint(),
                bench.network().map(features).orElse(""),
                experiment.average(),
                words(experiment.learner()),
                experiment.seed(),
                experiment.threads(),
                experiment.device().word(),
                CodeVersion.ofGraft(),
                codeOf(experiment.learner().plugin().getClass()));
        this.common = parts.toString();
    }

    /** The hash of a trial with the budget that the strategy really has; 16 hexadecimal digits. */
    public String of(Entry entry, Budget effective, int seed) {
        StrategyProvider<?> provider = entry.provider();
        Fingerprint fingerprint = new Fingerprint()
                .add(common)
                .add(words(entry))
                .add(codeOf(provider.getClass()))
                .add(effective.toString())
                .add(Integer.toString(seed));
        addOwnLearner(entry, fingerprint);
        entry.arm().ifPresent(arm -> fingerprint.add(words(arm)));
        return shortened(fingerprint);
    }

    /** The hash of the whole experiment on this data and with this code: names the run; 16 hexadecimal digits. */
    public String ofRun() {
        Fingerprint fingerprint = new Fingerprint().add(common).add(Integer.toString(experiment.seeds()));
        for (Entry entry : experiment.strategies()) {
            fingerprint
                    .add(entry.name())
                    .add(words(entry))
                    .add(codeOf(entry.provider().getClass()));
            addOwnLearner(entry, fingerprint);
        }
        experiment.budgets().forEach(budget -> fingerprint.add(budget.toString()));
        for (Entry arm : experiment.arms()) {
            fingerprint.add(arm.name()).add(words(arm.arm().orElseThrow()));
        }
        return shortened(fingerprint);
    }

    /** Adds nothing for a strategy with the experiment's learner, which all trials have in common. */
    private void addOwnLearner(Entry entry, Fingerprint fingerprint) {
        entry.learner().ifPresent(learner -> fingerprint
                .add("learner")
                .add(words(learner))
                .add(codeOf(learner.plugin().getClass())));
    }

    /** 64 bits are enough to keep apart the trials of one folder. */
    private static String shortened(Fingerprint fingerprint) {
        return fingerprint.hex().substring(0, DIGITS);
    }

    /** Adds samples with their labels. */
    static void add(Labelled data, Fingerprint fingerprint) {
        fingerprint.add(data.size());
        for (int i = 0; i < data.size(); i++) {
            fingerprint.add(data.samples().fingerprint(i));
        }
        if (data.labels() instanceof Classes classes) {
            fingerprint.add(String.join("\n", classes.names()));
            for (int i = 0; i < classes.size(); i++) {
                fingerprint.add(classes.value(i));
            }
        } else if (data.labels() instanceof Reals reals) {
            for (int i = 0; i < reals.size(); i++) {
                fingerprint.add(Double.doubleToLongBits(reals.value(i)));
            }
        }
    }

    /** What a control puts in the place of data or network; what is drawn follows from the seed. */
    private String words(Arm arm) {
        return arms.computeIfAbsent(arm.name(), name -> {
            Fingerprint fingerprint = new Fingerprint().add(arm.control().id());
            benches.source(arm).ifPresent(source -> add(source, fingerprint));
            benches.backbone(arm).ifPresent(network -> fingerprint.add(features.apply(network)));
            if (arm.control().ofNetwork()) {
                AlteredNetworks.surgery(benches.own().network().orElseThrow())
                        .ifPresent(surgery -> fingerprint.add(codeOf(surgery.getClass())));
            }
            return fingerprint.hex();
        });
    }

    private String codeOf(Class<?> type) {
        return code.computeIfAbsent(type, CodeVersion::of);
    }

    /** The settings, and what the files hold that they name. */
    private static String words(Entry entry) {
        return settings(entry) + entry.reads();
    }

    private static String settings(Entry entry) {
        return entry.grid()
                .map(grid -> {
                    Fingerprint fingerprint = new Fingerprint()
                            .add(grid.criterion().id())
                            .add(grid.settings().toString());
                    grid.candidates().forEach(candidate -> fingerprint.add(words(candidate)));
                    return fingerprint.hex();
                })
                .orElseGet(() -> words(entry.choice()));
    }

    /** Each value apart: a list of two texts is no list of one with a comma. */
    private static String words(Chosen<?> choice) {
        Fingerprint fingerprint = new Fingerprint().add(choice.plugin().id());
        choice.values().forEach((key, value) -> {
            List<?> items = value instanceof List<?> list ? list : List.of(value);
            fingerprint.add(key).add(items.size());
            items.forEach(item -> fingerprint.add(item.toString()));
        });
        return fingerprint.hex();
    }
}
