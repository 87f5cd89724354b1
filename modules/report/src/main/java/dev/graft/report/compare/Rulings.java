package dev.graft.report.compare;

import dev.graft.core.standing.ScenarioCell;
import dev.graft.report.findings.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * What the verdicts at several budgets say together.
 *
 * @param helps at how many budgets
 * @param hurts at how many budgets
 * @param judged at how many budgets there is a verdict
 */
public record Rulings(int helps, int hurts, int judged) {

    /** The rulings on a contender on a scenario. */
    public static Rulings of(ScenarioCell cell) {
        List<Ruling> rulings = cell.gains().stream().map(Ruling::on).toList();
        return new Rulings(count(rulings, Ruling.HELPS), count(rulings, Ruling.HURTS), (int) rulings.stream()
                .filter(ruling -> ruling != Ruling.TOO_FEW_SEEDS && ruling != Ruling.BOUND)
                .count());
    }

    private static int count(List<Ruling> rulings, Ruling one) {
        return (int) rulings.stream().filter(ruling -> ruling == one).count();
    }

    /** One word for all: what it does somewhere, if it does not do the contrary elsewhere. */
    public Ruling all() {
        if (judged == 0) {
            return Ruling.TOO_FEW_SEEDS;
        }
        if (helps > 0 && hurts == 0) {
            return Ruling.HELPS;
        }
        return hurts > 0 && helps == 0 ? Ruling.HURTS : Ruling.NO_EVIDENCE;
    }

    /** As it is read: "helps"; "helps at 2 of 3 budgets"; empty without a verdict. */
    public String words() {
        if (judged == 0) {
            return "";
        }
        if (judged == 1 || (helps == 0 && hurts == 0)) {
            return all().mark() + all().words();
        }
        List<String> parts = new ArrayList<>();
        if (helps > 0) {
            parts.add("%shelps at %d".formatted(Ruling.HELPS.mark(), helps));
        }
        if (hurts > 0) {
            parts.add("%shurts at %d".formatted(Ruling.HURTS.mark(), hurts));
        }
        return String.join(", ", parts) + " of %d budgets".formatted(judged);
    }

    /** As it is read where there is no room: "+" where it helps, "-" where it hurts, "+-" for both, else blanks. */
    public String sign() {
        return (helps > 0 ? "+" : " ") + (hurts > 0 ? "-" : " ");
    }
}
