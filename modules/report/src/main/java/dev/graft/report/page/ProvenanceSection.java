package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.report.markup.Html;

/** Where the numbers come from, and the experiment file that gives them again. */
final class ProvenanceSection {
    private ProvenanceSection() {}

    static Html of(Run run) {
        return Parts.section("provenance", "Provenance")
                .add(Parts.facts(run.provenance()))
                .add(Parts.folded("The resolved experiment file").add(Html.of("pre", run.experiment())));
    }
}
