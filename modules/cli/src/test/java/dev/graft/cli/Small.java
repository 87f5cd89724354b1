package dev.graft.cli;

/** An experiment that takes seconds. */
final class Small {
    static final String YAML = """
            name: small
            seed: 3
            seeds: 3
            scenario:
              source: {data: rendered-digits, samples: 60, size: 8}
              target: {data: handwritten-digits, samples: 100, size: 8}
              held-out: 0.5
            learner: {learner: linear, strength: 0.01}
            strategies: [scratch, source-only, joint, kmm, coral, oracle]
            budgets: {per-class: [0, 1, 2]}
            """;

    private Small() {}
}
