package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Text;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.preprocess.Step;
import java.util.List;

/** Whether unseen classes can be told as an experiment asks; what does not fit is refused before anything is computed. */
final class ZeroShotChecks {
    private ZeroShotChecks() {}

    static void requireTogether(ZeroShotBench bench, Experiment experiment) {
        requireClasses(bench);
        requireEmbedded(bench);
        if (bench.seen().isEmpty()) {
            bench.scenario().preprocess().stream()
                    .filter(Step::learns)
                    .findFirst()
                    .ifPresent(step -> {
                        throw new GraftException(
                                "scenario.preprocess: %s learns from seen classes, and there are none. Leave it out."
                                        .formatted(step.word()));
                    });
        }
        requireSamples(bench, experiment);
    }

    private static void requireClasses(ZeroShotBench bench) {
        ZeroShotScenario scenario = bench.scenario();
        List<String> names = bench.all().classes().names();
        if (scenario.generalised() && bench.seen().isEmpty()) {
            throw new GraftException(
                    "scenario.generalised: all %d classes are unseen, so that there are no seen ones to be told from them. Leave it out, or choose fewer unseen classes."
                            .formatted(names.size()));
        }
        if (!scenario.generalised() && bench.unseen().size() < 2) {
            throw new GraftException(
                    "scenario.unseen: %s unseen class leaves nothing to choose from; of %d classes take 2 or more, or write generalised: true."
                            .formatted(bench.unseen().isEmpty() ? "no" : "one", names.size()));
        }
        if (bench.unseen().isEmpty()) {
            throw new GraftException(
                    "scenario.unseen: no class is unseen: of %d classes take 1 or more.".formatted(names.size()));
        }
    }

    /** Texts about classes need something that embeds them, unless the samples are texts, too. */
    private static void requireEmbedded(ZeroShotBench bench) {
        boolean embedded = bench.scenario().descriptors().embeddedBy().isPresent();
        boolean texts = bench.descriptors().samples() instanceof Text;
        if (texts && !embedded && !(bench.all().samples() instanceof Text)) {
            throw new GraftException(
                    "%s: the texts about classes must become numbers, and the samples are %ss. Name what embeds them: descriptors: {names: \"{}\", backbone: {backbone: word-vectors, ...}}."
                            .formatted(
                                    DescriptorSource.KEY, bench.all().samples().noun()));
        }
    }

    private static void requireSamples(ZeroShotBench bench, Experiment experiment) {
        List<Split> splits = bench.splits(new Budget.PerClass(0), 0);
        List<HeldOut> heldOut = bench.heldOut();
        for (int t = 0; t < splits.size(); t++) {
            if (heldOut.get(t).labels().size() < 2) {
                throw new GraftException(
                        "scenario.held-out: %d samples%s are held out; a verdict needs two at least. Use another share."
                                .formatted(
                                        heldOut.get(t).labels().size(),
                                        bench.tasks().get(t).isEmpty()
                                                ? ""
                                                : " of " + bench.tasks().get(t)));
            }
        }
        requireVisible(bench, splits);
        requirePool(bench, splits, experiment);
        experiment.yardstick(
                bench.tasks(), heldOut.stream().map(HeldOut::labels).toList(), bench.pool());
    }

    /** A sample of each seen class that is not judged. */
    private static void requireVisible(ZeroShotBench bench, List<Split> splits) {
        if (bench.seen().isEmpty()) {
            return;
        }
        int[] counts = bench.visible(splits).classes().counts();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                throw new GraftException(
                        "scenario.unseen: class \"%s\" has no sample left to be seen. Count it among the unseen, leave it out, or hold out less."
                                .formatted(bench.seen().get(c)));
            }
        }
    }

    /** As many samples of each unseen class as the largest budget shows. */
    private static void requirePool(ZeroShotBench bench, List<Split> splits, Experiment experiment) {
        Split split = splits.get(splits.size() - 1);
        Classes unseen =
                ClassPart.of(bench.all(), bench.unseen(), bench.unseen()).classes();
        int[] left = unseen.select(split.hidden()).counts();
        int most = experiment.budgets().stream()
                .mapToInt(budget -> (int) budget.size())
                .max()
                .orElse(0);
        for (int c = 0; c < left.length; c++) {
            if (left[c] < most) {
                throw new GraftException(
                        "budgets: %d per class: of class \"%s\" %d samples are not held out. Use %d per class or less, or hold out less."
                                .formatted(most, bench.unseen().get(c), left[c], left[c]));
            }
        }
    }
}
