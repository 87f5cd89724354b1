package dev.graft.core.control;

import dev.graft.core.result.Contender;

/**
 * A contender of a run, run again with something taken away. It stands beside the table, not in it: its verdicts correct
 * nobody else's.
 *
 * @param of the name of the contender
 * @param contender the same under the name of the arm, as trials have it: "coral, shuffled-source"
 */
public record ControlArm(Control control, String of, Contender contender) {}
