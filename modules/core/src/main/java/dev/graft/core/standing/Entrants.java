package dev.graft.core.standing;

import dev.graft.core.result.Contender;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contenders that all runs have in common, with their values, and those that are left out.
 *
 * @param values by name: {@code [scenarios][seeds]}
 */
record Entrants(Map<String, double[][]> values, List<LeftOut> leftOut, Optional<String> scratch) {

    static Entrants of(List<ScenarioRun> runs, List<SeedValues> seedValues) {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(one -> one.run().contenders().forEach(contender -> names.add(contender.name())));
        Map<String, double[][]> values = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (String name : names) {
            List<double[]> ofRuns = new ArrayList<>();
            String why = obstacle(runs, name);
            for (int i = 0; i < runs.size() && why.isEmpty(); i++) {
                SeedValues.Found found =
                        seedValues.get(i).of(runs.get(i).contender(name).orElseThrow());
                ofRuns.add(found.values());
                why = found.missing().isEmpty() ? "" : "in " + runs.get(i).name() + " " + found.missing();
            }
            if (why.isEmpty()) {
                values.put(name, ofRuns.toArray(double[][]::new));
            } else {
                leftOut.add(new LeftOut(name, why));
            }
        }
        Optional<String> scratch =
                runs.get(0).run().withRole(Role.SCRATCH).map(Contender::name).filter(values::containsKey);
        return new Entrants(values, leftOut, scratch);
    }

    /** Why a contender is not to be ranked, whatever it reached; empty if it is. */
    private static String obstacle(List<ScenarioRun> runs, String name) {
        Set<String> strategies = new LinkedHashSet<>();
        for (ScenarioRun one : runs) {
            Optional<Contender> contender = one.contender(name);
            if (contender.isEmpty()) {
                return "it is not in " + one.name();
            }
            if (contender.get().role() == Role.UPPER_BOUND) {
                return "it is an upper bound, which sees every label";
            }
            strategies.add(contender.get().strategy());
        }
        return strategies.size() == 1 ? "" : "it is not the same strategy everywhere: " + String.join(", ", strategies);
    }
}
