package dev.graft.runner.trial;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Samples of classes, some of which are unseen, and what is known of each class.
 *
 * @param all samples with all labels
 * @param unseen names, in the order of the label space
 * @param alike whether descriptors are what samples are, texts, and become what these become
 * @param generalised whether seen classes are to be told, too
 */
record DescribedClasses(
        Labelled all, List<String> unseen, Descriptors descriptors, boolean alike, boolean generalised) {
    DescribedClasses {
        unseen = List.copyOf(unseen);
    }

    /** The names of the classes that are seen. */
    List<String> seen() {
        return all.classes().names().stream()
                .filter(name -> !unseen.contains(name))
                .toList();
    }

    /** The names of the classes that may be the answer. */
    List<String> candidates() {
        return generalised ? all.classes().names() : unseen;
    }

    /** What is told, part by part, labelled by candidates: samples of seen classes where these are among them, then of unseen ones. */
    List<Labelled> judged() {
        Labelled ofUnseen = ClassPart.of(all, unseen, candidates());
        return generalised ? List.of(ClassPart.of(all, seen(), candidates()), ofUnseen) : List.of(ofUnseen);
    }

    /**
     * All samples of seen classes, but for those that are judged.
     *
     * @param splits one for each part that is judged
     */
    Labelled visible(List<Split> splits) {
        List<String> seen = seen();
        if (seen.isEmpty()) {
            return all.select();
        }
        Labelled samples = ClassPart.of(all, seen, seen);
        return generalised ? samples.select(pool(splits.get(0))) : samples;
    }

    /** Labels of candidates: of seen classes all that are not judged, of unseen ones those that the budget shows. */
    Labelled labelled(List<Split> splits) {
        List<Labelled> parts = judged();
        Labelled ofUnseen =
                parts.get(parts.size() - 1).select(splits.get(parts.size() - 1).visible());
        return generalised ? ClassPart.joined(List.of(parts.get(0).select(pool(splits.get(0))), ofUnseen)) : ofUnseen;
    }

    private static int[] pool(Split split) {
        return IntStream.concat(IntStream.of(split.visible()), IntStream.of(split.hidden()))
                .sorted() // who is first to be shown says nothing here
                .toArray();
    }

    /** The same with samples represented otherwise, and descriptors with them where these are what samples are. */
    DescribedClasses represented(UnaryOperator<Samples> change) {
        DescribedClasses changed = new DescribedClasses(
                new Labelled(change.apply(all.samples()), all.labels()), unseen, descriptors, alike, generalised);
        return alike ? changed.describedBy(change.apply(descriptors.samples())) : changed;
    }

    /** The same with other descriptors, one for each class in their order. */
    DescribedClasses describedBy(Samples others) {
        return new DescribedClasses(all, unseen, new Descriptors(descriptors.classes(), others), alike, generalised);
    }
}
