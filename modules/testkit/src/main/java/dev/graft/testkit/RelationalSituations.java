package dev.graft.testkit;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.Knowledge.Fold;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.transfer.Relational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What strategies for relations are asked by their contract. */
final class RelationalSituations {
    private static final double EASY = 0.8;

    private RelationalSituations() {}

    /** Two targets, each with a rule of two literals, and a source with the same rule in other words. */
    static RelationalSituation usual() {
        return new RelationalSituation(
                "two targets", seen(School.TARGET.knowing(1, 2), School.TARGET.knowing(3, 4)), heldOut(2), EASY);
    }

    /** What is easy: the rule can be learned from the target alone. */
    static List<RelationalSituation> fair() {
        return List.of(
                new RelationalSituation("one target", seen(School.TARGET.knowing(1, 2)), heldOut(1), EASY),
                usual(),
                new RelationalSituation(
                        "the mapping is given",
                        new Relational(
                                List.of(School.SOURCE.knowing(11, 12)),
                                List.of(School.TARGET.knowing(1, 2)),
                                Map.of("playsIn", "gives", "visits", "takes")),
                        heldOut(1),
                        EASY));
    }

    /** The usual one with all labels of a target turned round. */
    static RelationalSituation turned(int target) {
        RelationalSituation usual = usual();
        List<KnowledgeBase> targets = IntStream.range(0, 2)
                .mapToObj(t -> t == target
                        ? turned(usual.seen().targets().get(t))
                        : usual.seen().targets().get(t))
                .toList();
        return new RelationalSituation(
                "the labels of a target are turned round",
                new Relational(usual.seen().sources(), targets, Map.of()),
                usual.heldOut(),
                0);
    }

    /** The usual one, of which some atoms alone are asked. */
    static RelationalSituation asking(int... atoms) {
        RelationalSituation usual = usual();
        return new RelationalSituation(
                "a few atoms",
                usual.seen(),
                usual.heldOut().stream().map(held -> held.select(atoms)).toList(),
                0);
    }

    private static KnowledgeBase turned(KnowledgeBase base) {
        return new KnowledgeBase(
                base.schema(),
                base.query(),
                new Labelled(
                        base.atoms(),
                        Truth.of(IntStream.range(0, base.examples().size())
                                .mapToObj(i -> !base.isTrue(i))
                                .toList())));
    }

    /** What is hard, or nothing to learn from. */
    static List<RelationalSituation> poor() {
        KnowledgeBase target = School.TARGET.knowing(1, 2);
        return List.of(
                poor("one positive example", seen(some(target, 1, 40))),
                poor("one example of each", seen(some(target, 1, 1))),
                poor("positive examples only", seen(some(target, 10, 0))),
                poor("a source with nothing in common", new Relational(List.of(strange()), List.of(target), Map.of())),
                poor(
                        "a source whose predicate is to be found",
                        new Relational(List.of(strange(), School.SOURCE.knowing(11)), List.of(target), Map.of())),
                poor("no source", new Relational(List.of(), List.of(target), Map.of())),
                poor("a world without facts", seen(bare(target))));
    }

    private static RelationalSituation poor(String name, Relational seen) {
        return new RelationalSituation(name, seen, heldOut(1), 0);
    }

    private static Relational seen(KnowledgeBase... targets) {
        return new Relational(List.of(School.SOURCE.knowing(11, 12)), List.of(targets), Map.of());
    }

    private static List<Labelled> heldOut(int targets) {
        return IntStream.range(0, targets)
                .mapToObj(t -> School.TARGET.knowing(21 + t).examples())
                .toList();
    }

    /** The first positives and the first negatives. */
    private static KnowledgeBase some(KnowledgeBase base, int positives, int negatives) {
        return base.select(Stream.of(true, false)
                .flatMapToInt(isTrue -> IntStream.range(0, base.examples().size())
                        .filter(i -> base.isTrue(i) == isTrue)
                        .limit(isTrue ? positives : negatives))
                .toArray());
    }

    /** Nobody is related to anybody. */
    private static KnowledgeBase strange() {
        List<Atom> facts = List.of(
                new Atom("heavier", List.of("a", "b")),
                new Atom("heavier", List.of("b", "c")),
                new Atom("red", List.of("a")));
        List<Atom> negatives = List.of(new Atom("heavier", List.of("b", "a")), new Atom("heavier", List.of("c", "a")));
        return new Knowledge(
                        new Schema(
                                List.of(
                                        new Predicate("heavier", List.of("stone", "stone")),
                                        new Predicate("red", List.of("stone"))),
                                List.of()),
                        Optional.of("heavier"),
                        List.of(new Fold(new World("stones", facts), negatives)))
                .asking("heavier");
    }

    private static KnowledgeBase bare(KnowledgeBase base) {
        World nothing = new World("nothing", List.of());
        List<Atom> atoms = IntStream.range(0, base.atoms().size())
                .mapToObj(base.atoms()::atom)
                .toList();
        return new KnowledgeBase(
                base.schema(),
                base.query(),
                new Labelled(Atoms.in(nothing, atoms), base.examples().labels()));
    }
}
