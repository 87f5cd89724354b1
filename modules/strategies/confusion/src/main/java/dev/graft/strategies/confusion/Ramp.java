package dev.graft.strategies.confusion;

/** The weight of a domain term over the training: 0 first, while representations are noise, then near 1. */
final class Ramp {
    private Ramp() {}

    /**
     * {@code 2 / (1 + e^(-γ p)) - 1} for the share p of the training that lies behind. Source: Ganin et al., JMLR 17, 2016,
     * section 5.2.2, where γ is 10.
     */
    static double at(double gamma, double progress) {
        return 2 / (1 + StrictMath.exp(-gamma * progress)) - 1;
    }
}
