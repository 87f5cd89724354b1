import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.measure.Measure;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.seed.Seeds;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.transfer.Relational;
import dev.graft.learners.LinearLearner;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long relational strategies learn from one fold: on the published sets beside the times that the authors of TreeBoostler
 * published of BoostSRL, a Java program, and on generated worlds of growing size. One thread; the first of each is not counted.
 */
public final class RelationalSpeed {
    private static final List<String> STRATEGIES = List.of("rdn-boost", "tree-boostler", "rule-transfer");

    /** What is learned, and the seconds that are published of one fold: from scratch, and by TreeBoostler. */
    private record Case(String source, String asks, String target, String asked, double scratch, double transfer) {}

    private static final List<Case> PUBLISHED = List.of(
            new Case("imdb", "workedunder", "uw-cse", "advisedby", 7.9, 9.5),
            new Case("uw-cse", "advisedby", "imdb", "workedunder", 2.8, 8.1),
            new Case("imdb", "workedunder", "cora", "samevenue", 237, 106),
            new Case("imdb", "workedunder", "cora", "sametitle", 32, 30),
            new Case("cora", "samevenue", "imdb", "workedunder", 3.3, 10.7));

    private RelationalSpeed() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        System.out.println("seconds per fold; the source's trees are learned before, as in the published times");
        for (Case one : PUBLISHED) {
            KnowledgeBase source = load(one.source(), one.asks());
            KnowledgeBase target = load(one.target(), one.asked());
            List<World> worlds = worlds(target);
            for (String id : STRATEGIES) {
                double[] seconds = IntStream.range(0, rounds + 1)
                        .mapToDouble(round -> seconds(id, source, fold(target, worlds.get(round % worlds.size()))))
                        .skip(1)
                        .sorted()
                        .toArray();
                double published = id.equals("rdn-boost") ? one.scratch() : one.transfer();
                String beside = id.equals("rule-transfer")
                        ? ""
                        : String.format(Locale.ROOT, "  published %6.1f s, ratio %.4f", published, median(seconds) / published);
                System.out.printf(
                        Locale.ROOT, "%-7s -> %-6s %-12s %-14s %7.3f s%s%n", one.source(), one.target(), one.asked(), id, median(seconds), beside);
            }
        }
        System.out.println("generated worlds: examples, facts, seconds, and average precision in another world");
        KnowledgeBase source = generated(60, 1);
        for (int people : List.of(30, 60, 120, 240)) {
            KnowledgeBase target = generated(people, 2);
            KnowledgeBase other = generated(people, 3);
            for (String id : STRATEGIES) {
                seconds(id, source, target);
                long start = System.nanoTime();
                Fitted fitted = fit(id, source, target);
                double seconds = (System.nanoTime() - start) / 1e9;
                double precision = Measure.AVERAGE_PRECISION.of(
                        fitted.predictors().get(0).scores(other.atoms()), other.examples().labels());
                System.out.printf(
                        Locale.ROOT,
                        "%6d %6d  %-14s %7.3f s  %.3f%n",
                        target.examples().size(),
                        target.atoms().world(0).facts().size(),
                        id,
                        seconds,
                        precision);
            }
        }
    }

    private static double seconds(String id, KnowledgeBase source, KnowledgeBase target) {
        long start = System.nanoTime();
        fit(id, source, target);
        return (System.nanoTime() - start) / 1e9;
    }

    private static Fitted fit(String id, KnowledgeBase source, KnowledgeBase target) {
        return strategy(id).fit(
                new Relational(List.of(source), List.of(target), Map.of()),
                new Alone());
    }

    /** A fit that nobody watches. */
    private record Alone() implements FitContext {
        @Override
        public Seeds seeds() {
            return new Seeds(1);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Device device() {
            return Device.CPU;
        }

        @Override
        public Learner learner() {
            return new LinearLearner(LinearLearner.Settings.defaults());
        }

        @Override
        public FeatureStore features() {
            return FeatureStore.withoutBackbone();
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {}

        @Override
        public void progress(String stage, int done, int total) {}

        @Override
        public void checkCancelled() {}
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RelationalStrategy strategy(String id) {
        dev.graft.core.strategy.StrategyProvider provider = Known.strategies().get(id);
        return (RelationalStrategy) provider.create(Settings.defaults((Class<? extends Record>) provider.settings()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static KnowledgeBase load(String id, String predicate) {
        dev.graft.data.DataSet data = Known.dataSets().get(id);
        Record settings = Settings.create((Class<? extends Record>) data.settings(), Map.of("predicate", predicate));
        return ((Optional<Knowledge>) data.knowledge(settings)).orElseThrow().asking(predicate);
    }

    private static List<World> worlds(KnowledgeBase base) {
        return IntStream.range(0, base.atoms().size()).mapToObj(base.atoms()::world).distinct().toList();
    }

    private static KnowledgeBase fold(KnowledgeBase base, World world) {
        return base.select(IntStream.range(0, base.atoms().size())
                .filter(i -> base.atoms().world(i) == world)
                .toArray());
    }

    private static double median(double... sorted) {
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).findFirst().orElseThrow();
    }

    /** Who works under whom: under(A, B) :- member(P, A), leads(B, P); and three predicates that say nothing of it. */
    private static KnowledgeBase generated(int people, long seed) {
        Schema schema = new Schema(
                List.of(
                        new Predicate("under", List.of("person", "person")),
                        new Predicate("likes", List.of("person", "person")),
                        new Predicate("lives", List.of("person", "place")),
                        new Predicate("tall", List.of("person")),
                        new Predicate("member", List.of("project", "person")),
                        new Predicate("leads", List.of("person", "project"))),
                List.of());
        Random random = new Random(seed);
        List<Atom> facts = new ArrayList<>();
        Set<Atom> under = new HashSet<>();
        for (int p = 0; p < people / 3; p++) {
            String leader = "p" + random.nextInt(people);
            facts.add(new Atom("leads", List.of(leader, "j" + p)));
            for (int m = 0; m < 4; m++) {
                String member = "p" + random.nextInt(people);
                facts.add(new Atom("member", List.of("j" + p, member)));
                under.add(new Atom("under", List.of(member, leader)));
            }
        }
        List<Atom> negatives = new ArrayList<>();
        for (int a = 0; a < people; a++) {
            facts.add(new Atom("lives", List.of("p" + a, "town" + random.nextInt(people / 5))));
            for (int l = 0; l < 3; l++) {
                facts.add(new Atom("likes", List.of("p" + a, "p" + random.nextInt(people))));
            }
            if (random.nextBoolean()) {
                facts.add(new Atom("tall", List.of("p" + a)));
            }
            for (int b = 0; b < people; b++) {
                Atom atom = new Atom("under", List.of("p" + a, "p" + b));
                if (!under.contains(atom)) {
                    negatives.add(atom);
                }
            }
        }
        under.stream().sorted((x, y) -> x.toString().compareTo(y.toString())).forEach(facts::add);
        return new Knowledge(schema, Optional.empty(), List.of(new Knowledge.Fold(new World("generated", facts), negatives)))
                .asking("under");
    }
}
