package dev.graft.runner.trial;

import dev.graft.core.transfer.Transfer;
import java.util.List;

/**
 * What a trial hands out.
 *
 * @param seen what the strategy may see
 * @param heldOut what it is judged on, for each predictor that it owes; where it owes one, that one is judged on all
 */
public record Offer(Transfer seen, List<HeldOut> heldOut) {
    public Offer {
        heldOut = List.copyOf(heldOut);
    }
}
