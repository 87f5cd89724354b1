package dev.graft.testkit;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;

/** A fit that nobody watches, with these seeds and this learner. */
public record QuietContext(Seeds seeds, Learner learner) implements Unwatched {}
