package dev.graft.core.statistics;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The control arms of a run: what each gains over the baseline, and its strategy over it. Both are corrected by {@link Holm},
 * each over all arms, and apart from the table: who adds a control changes no verdict of a strategy.
 */
final class Controls {
    private final Run run;
    private final SampleValues values;
    private final List<Cell> table;

    private Controls(Run run, SampleValues values, List<Cell> table) {
        this.run = run;
        this.values = values;
        this.table = table;
    }

    /**
     * A cell for each arm and budget, in their order.
     *
     * @param table the cells of the contenders
     */
    static List<ControlCell> of(Run run, SampleValues values, List<Cell> table) {
        return new Controls(run, values, table).cells();
    }

    private List<ControlCell> cells() {
        List<Optional<Gain>> gains = new ArrayList<>();
        List<Optional<Gain>> leads = new ArrayList<>();
        for (ControlArm arm : run.controls()) {
            for (Budget budget : run.budgets()) {
                gains.add(Comparison.baseline(run, budget)
                        .filter(baseline -> !baseline.name().equals(arm.of()))
                        .flatMap(baseline -> values.gain(arm.contender(), Role.TRANSFER, baseline, budget)));
                leads.add(values.gain(strategy(arm), Role.TRANSFER, arm.contender(), budget));
            }
        }
        List<Optional<Gain>> correctedGains = Holm.corrected(gains);
        List<Optional<Gain>> correctedLeads = Holm.corrected(leads);
        List<ControlCell> cells = new ArrayList<>();
        for (ControlArm arm : run.controls()) {
            for (Budget budget : run.budgets()) {
                int at = cells.size();
                cells.add(cell(arm, budget, correctedGains.get(at), correctedLeads.get(at)));
            }
        }
        return cells;
    }

    private Contender strategy(ControlArm arm) {
        return run.contenders().stream()
                .filter(contender -> contender.name().equals(arm.of()))
                .findFirst()
                .orElseThrow();
    }

    private ControlCell cell(ControlArm arm, Budget budget, Optional<Gain> gain, Optional<Gain> lead) {
        Optional<Gain> whole = table.stream()
                .filter(cell -> cell.contender().name().equals(arm.of())
                        && cell.budget().equals(budget))
                .findFirst()
                .flatMap(Cell::gain)
                .filter(g -> g.verdict().filter(Verdict.HELPS::equals).isPresent());
        Optional<Attribution> attribution = whole.flatMap(
                w -> gain.flatMap(g -> lead.filter(l -> l.verdict().isPresent()).map(l -> Attribution.of(w, g, l))));
        return new ControlCell(
                arm,
                budget,
                values.bySeed(arm.contender(), budget).size(),
                values.value(arm.contender(), budget),
                gain,
                lead,
                attribution,
                Remark.of(run.of(arm.contender(), budget)).orElse(""));
    }
}
