package dev.graft.runner;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.TrialHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The trials of an experiment, those with one hash together: they are computed once.
 *
 * @param groups in the order of contenders, budgets, seeds
 */
record Plan(List<Group> groups) {

    /** Trials that depend on the same. */
    record Group(Entry entry, Budget budget, int seed, String hash, List<Trial> trials) {
        List<TrialResult> results(Outcome outcome) {
            return trials.stream().map(t -> new TrialResult(t, hash, outcome)).toList();
        }
    }

    static Plan of(Experiment experiment, Bench bench, TrialHash hashes) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Entry entry : experiment.contenders()) {
            for (Budget budget : experiment.budgets()) {
                for (int seed = 0; seed < experiment.seeds(); seed++) {
                    int number = seed;
                    String hash = hashes.of(entry, bench.effective(entry.provider(), budget), seed);
                    groups.computeIfAbsent(hash, h -> new Group(entry, budget, number, h, new ArrayList<>()))
                            .trials()
                            .add(new Trial(entry.name(), budget, seed));
                }
            }
        }
        return new Plan(List.copyOf(groups.values()));
    }

    int trials() {
        return groups.stream().mapToInt(group -> group.trials().size()).sum();
    }

    /**
     * What is left to do after these results, and the lines that a kill kept from being written.
     *
     * @param kept whether the files of a result are there; one without them is computed again
     */
    Rest after(List<TrialResult> results, Predicate<TrialResult> kept) {
        Map<String, Outcome> ended = new LinkedHashMap<>();
        Set<Trial> written = new HashSet<>();
        for (TrialResult result : results) {
            if (!(result.outcome() instanceof Outcome.Failed) && kept.test(result)) {
                ended.put(result.hash(), result.outcome());
            }
        }
        results.stream().filter(r -> ended.containsKey(r.hash())).forEach(r -> written.add(r.trial()));
        List<Group> open = new ArrayList<>();
        List<TrialResult> unwritten = new ArrayList<>();
        for (Group group : groups) {
            Outcome outcome = ended.get(group.hash());
            if (outcome == null) {
                open.add(group);
            } else {
                group.results(outcome).stream()
                        .filter(result -> !written.contains(result.trial()))
                        .forEach(unwritten::add);
            }
        }
        return new Rest(open, unwritten);
    }

    /**
     * What is left.
     *
     * @param open to be computed
     * @param unwritten computed, without a line of their own
     */
    record Rest(List<Group> open, List<TrialResult> unwritten) {
        int trials() {
            return open.stream().mapToInt(group -> group.trials().size()).sum();
        }
    }
}
