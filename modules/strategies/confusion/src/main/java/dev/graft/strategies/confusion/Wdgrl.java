package dev.graft.strategies.confusion;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.Subnetwork;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wasserstein distance guided representations: a critic estimates how far the representations of the domains are apart, and
 * the representation makes that distance small.
 *
 * <pre>  W(D)    = mean_s D(f_s) - mean_t D(f_t)
 *  the critic, n times in a step, on the representation as it is:  goes up W(D) - γ mean (‖∇D(f̂)‖ - 1)²
 *  at f̂ = {f_s, f_t, ε f_s + (1 - ε) f_t},  ε drawn anew from [0, 1] for each pair
 *  f and the classes, once:  go down L_y + λ W(D)</pre>
 *
 * <p>The n steps of the critic are part of the graph of a step, so that the batch goes through the network once. Cost: beside the
 * network's step n small ones with second derivatives.
 *
 * <p>Source: J. Shen, Y. Qu, W. Zhang, Y. Yu, Wasserstein distance guided representation learning for domain adaptation, AAAI
 * 2018, equations 3 to 7 and algorithm 1. Deviation: the critic's rule, plain ascent in algorithm 1, divides each gradient by
 * the root of its running mean square, v = 0.9 v + 0.1 g² (RMSProp, Tieleman and Hinton 2012), as critics whose gradients vary in
 * size need.
 */
public final class Wdgrl implements AdaptationStrategy {
    private static final double MEMORY = 0.9;

    /** Beside a root mean square: far above the rounding of a gradient that is 0, which would be made a step of full size. */
    private static final double FLOOR = 1e-5;

    /** Under the root of a length: that of 0 has a gradient. */
    private static final double TINY = 1e-8;

    /** How much, and how the critic learns. */
    public record Settings(
            @Setting(byDefault = "0.1", about = "How much the distance counts beside labels; at least 0.")
            double tradeOff,

            @Setting(byDefault = "10", about = "How much the slope of the critic is held at 1; at least 0.")
            double gradientPenalty,

            @Setting(byDefault = "5", about = "Steps of the critic for each step of the network; at least 1.")
            int criticSteps,

            @Setting(byDefault = "0.001", about = "The learning rate of the critic; above 0.")
            double criticRate,

            @Setting(
                    byDefault = "dense 100",
                    about = "Layers of the critic, each as \"dense 100\"; its last one is added.")
            List<String> critic,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            require(gradientPenalty >= 0, "gradient-penalty must be at least 0, was %s", gradientPenalty);
            require(criticSteps >= 1, "critic-steps must be at least 1, was %d", criticSteps);
            require(criticRate > 0, "critic-rate must be above 0, was %s", criticRate);
            critic = List.copyOf(critic);
            Discriminator.dense("critic", critic);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public Wdgrl(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return DomainTraining.fit(seen, context, settings.training(), this::objective);
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value source = step.features(Portions.SOURCE);
        Value target = step.features(Portions.TARGET);
        Subnetwork critic =
                step.subnetwork("critic", Discriminator.dense("critic", settings.critic()), source.sizes()[1], 1);
        Map<String, Value> trained = trained(step, critic, o.stopGradient(source), o.stopGradient(target));
        Value distance = distance(o, critic, trained, source, target);
        step.show(DomainTraining.DOMAIN_LOSS, distance);
        return o.add(step.classification(), o.mul(distance, settings.tradeOff()));
    }

    private static Value distance(Ops o, Subnetwork critic, Map<String, Value> numbers, Value source, Value target) {
        return o.sub(o.mean(critic.of(source, numbers), 0, 1), o.mean(critic.of(target, numbers), 0, 1));
    }

    /** The critic's numbers after its steps, which no gradient goes back through. */
    private Map<String, Value> trained(StepDraft step, Subnetwork critic, Value source, Value target) {
        Ops o = step.ops();
        Map<String, Value> numbers = new LinkedHashMap<>(critic.parameters());
        Map<String, Value> squares = new LinkedHashMap<>();
        critic.parameters()
                .forEach((name, value) -> squares.put(name, step.state("critic/square/" + name, value.sizes())));
        Map<String, Value> v = new LinkedHashMap<>(squares);
        for (int i = 0; i < settings.criticSteps(); i++) {
            Value mix = step.uniform("mix" + i, pairs(source, target), 1);
            Value up = o.sub(
                    distance(o, critic, numbers, source, target),
                    o.mul(
                            steepness(step, critic, numbers, points(o, source, target, mix)),
                            settings.gradientPenalty()));
            List<String> names = List.copyOf(numbers.keySet());
            List<Value> gradients = step.gradients(up, new ArrayList<>(numbers.values()));
            for (int j = 0; j < names.size(); j++) {
                String name = names.get(j);
                Value g = gradients.get(j);
                v.computeIfPresent(name, (key, old) -> o.add(o.mul(old, MEMORY), o.mul(o.square(g), 1 - MEMORY)));
                Value root = o.add(o.sqrt(v.getOrDefault(name, g)), FLOOR);
                numbers.computeIfPresent(
                        name, (key, old) -> o.stopGradient(o.add(old, o.mul(o.div(g, root), settings.criticRate()))));
            }
        }
        critic.parameters().forEach((name, value) -> step.replace(value, numbers.getOrDefault(name, value)));
        squares.forEach((name, value) -> step.replace(value, v.getOrDefault(name, value)));
        return numbers;
    }

    private static long pairs(Value source, Value target) {
        return Math.min(source.sizes()[0], target.sizes()[0]);
    }

    /** Where the critic's slope is looked at. */
    private static Value points(Ops o, Value source, Value target, Value mix) {
        long pairs = mix.sizes()[0];
        Value between =
                o.add(o.mul(o.slice(source, 0, 0, pairs), mix), o.mul(o.slice(target, 0, 0, pairs), o.sub(1, mix)));
        return o.concat(0, List.of(source, target, between));
    }

    /** mean (‖∇D(f̂)‖ - 1)². */
    static Value steepness(StepDraft step, Subnetwork critic, Map<String, Value> numbers, Value points) {
        Ops o = step.ops();
        Value sum = o.sum(critic.of(points, numbers), 0, 1);
        Value slope = step.gradients(sum, List.of(points)).get(0);
        Value length = o.sqrt(o.add(o.sum(o.square(slope), 1), TINY));
        return o.mean(o.square(o.add(length, -1)), 0, 1);
    }

    /** Finds {@link Wdgrl}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "wdgrl";
        }

        @Override
        public String summary() {
            return "Wasserstein distance guided representations: a critic measures how far the domains are apart, and features bring them together.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "J. Shen, Y. Qu, W. Zhang, Y. Yu, Wasserstein distance guided representation learning for domain adaptation, AAAI 2018",
                    "https://arxiv.org/abs/1707.01217");
        }

        @Override
        public Wdgrl create(Settings settings) {
            return new Wdgrl(settings);
        }
    }
}
