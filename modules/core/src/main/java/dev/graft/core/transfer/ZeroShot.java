package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import java.util.List;
import java.util.Optional;

/**
 * Classes without a single label, known by their descriptors.
 *
 * @param seen samples of the seen classes; without samples where descriptors are all there is
 * @param candidates the classes to choose among, which are the label space of the predictor: the unseen ones, and in a
 *     generalised evaluation the seen ones too
 * @param descriptors of all classes, seen and unseen
 * @param labelled labels of candidates that are visible all the same, for strategies that need some: of seen classes all, of unseen
 *     ones as many as the budget says, which is none for a zero-shot strategy
 * @param network the backbone of the scenario, if it has one
 */
public record ZeroShot(
        Labelled seen, List<String> candidates, Descriptors descriptors, Labelled labelled, Optional<Network> network)
        implements Transfer {
    /**
     * What is known of classes: attributes, word vectors, texts.
     *
     * @param samples one for each class, in their order
     */
    public record Descriptors(List<String> classes, Samples samples) {
        public Descriptors {
            classes = List.copyOf(classes);
            require(samples.size() == classes.size(), "%d descriptors for %d classes", samples.size(), classes.size());
        }

        /**
         * Those of these classes, in their order.
         *
         * @throws IllegalArgumentException if a class has none
         */
        public Samples of(List<String> names) {
            return samples.select(names.stream().mapToInt(this::position).toArray());
        }

        private int position(String name) {
            int position = classes.indexOf(name);
            require(position >= 0, "class \"%s\" has no descriptor; those that have: %s", name, classes);
            return position;
        }
    }

    public ZeroShot {
        candidates = List.copyOf(candidates);
        require(candidates.size() > 1, "there must be several classes to choose among, found %s", candidates);
        require(
                labelled.classes().names().equals(candidates),
                "labels must be of the classes %s, were of %s",
                candidates,
                labelled.classes().names());
        descriptors.of(candidates);
        descriptors.of(seenClasses(seen));
    }

    private static List<String> seenClasses(Labelled seen) {
        return seen.size() == 0 ? List.of() : seen.classes().names();
    }

    /** The classes that samples are seen of, in the order of their labels. */
    public List<String> seenClasses() {
        return seenClasses(seen);
    }

    /** Those candidates that no sample is seen of. */
    public List<String> unseenClasses() {
        List<String> known = seenClasses();
        return candidates.stream().filter(name -> !known.contains(name)).toList();
    }

    /** Whether seen classes are among the candidates, so that scores lean towards them. */
    public boolean isGeneralised() {
        return unseenClasses().size() < candidates.size();
    }

    /** The visible labels as an adaptation without sources: what there is to learn from labels alone. */
    @Override
    public List<Adaptation> adaptations() {
        return List.of(Adaptation.withoutSources(labelled, labelled.samples().select(), network));
    }

    @Override
    public int predictors() {
        return 1;
    }
}
