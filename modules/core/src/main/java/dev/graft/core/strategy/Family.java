package dev.graft.core.strategy;

import java.util.Locale;

/** A family of strategies: what they transfer. */
public enum Family {
    BASELINE("what every transfer is compared with"),
    INSTANCE("source samples, reweighted"),
    PARAMETER("parameters of a network, shared or as a prior"),
    FEATURE("a representation in which the domains agree"),
    HETEROGENEOUS("knowledge between different feature spaces"),
    RELATIONAL("rules between objects"),
    CONFUSION("features that do not tell the domains apart"),
    MULTITASK("several tasks of one domain, learned together"),
    SHOT("classes with few labels or none"),
    SELFTAUGHT("a representation learned without labels");

    private final String transfers;

    Family(String transfers) {
        this.transfers = transfers;
    }

    /** What the family transfers, in words. */
    public String transfers() {
        return transfers;
    }

    /** The name in experiment files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
