package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.report.markup.Html;
import dev.graft.report.samples.SampleSheet;
import java.util.List;

/** Where the numbers come from, and the experiment file that gives them again. */
final class ProvenanceSection {
    private ProvenanceSection() {}

    static Html of(Run run, List<SampleSheet> sheets) {
        return Parts.section("provenance", "Provenance")
                .add(Parts.facts(run.provenance()))
                .add(SamplesSection.licences(sheets))
                .add(Parts.folded("The resolved experiment file").add(Html.of("pre", run.experiment())));
    }
}
