package dev.graft.runner.file;

import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.ClassChoice;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the section {@code scenario} of kind {@code zero-shot}. */
final class ZeroShotReader {
    static final String UNSEEN = "unseen";
    static final String GENERALISED = "generalised";

    private final ScenarioReader common;
    private final Section section;
    private final PluginReader plugins;
    private final Problems problems;

    ZeroShotReader(ScenarioReader common, Section section, PluginReader plugins, Problems problems) {
        this.common = common;
        this.section = section;
        this.plugins = plugins;
        this.problems = problems;
    }

    Optional<Scenario> read() {
        Optional<Domain> data = section.required("data").flatMap(new DomainReader(plugins)::read);
        Optional<ClassChoice> unseen =
                section.required(UNSEEN).flatMap(value -> ClassChoiceReader.read(section, UNSEEN, value));
        Optional<Described> descriptors = section.required(DescribedReader.KEY)
                .flatMap(value -> new DescribedReader(plugins, problems).read(value));
        boolean generalised =
                section.word(GENERALISED, "false", List.of("true", "false")).equals("true");
        double heldOut = section.between("held-out", ZeroShotScenario.DEFAULT_HELD_OUT.of(), 0, 1);
        Optional<Chosen<Backbone<?>>> backbone = common.backbone();
        int split = common.split();
        List<Step> preprocess = common.preprocess();
        OptionalInt pixels = common.pixels();
        section.done();
        return problems.any() || data.isEmpty() || unseen.isEmpty() || descriptors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ZeroShotScenario(
                        data.get(),
                        unseen.get(),
                        descriptors.get(),
                        generalised,
                        new HoldOut.Share(heldOut),
                        backbone,
                        split,
                        preprocess,
                        pixels));
    }
}
