package dev.graft.strategies.confusion;

import dev.graft.core.strategy.AdaptationStrategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every strategy of the family, with settings that suit small problems. */
final class Each {
    private static final List<String> SMALL = List.of("dense 16");

    private static final Map<String, Function<Make, AdaptationStrategy>> ALL = Map.of(
            "dann",
            make -> new Dann(new Dann.Settings(3, 10, new Discriminator(SMALL, 1), make.training())),
            "cdan",
            make -> new Cdan(new Cdan.Settings(10, 10, true, 64, new Discriminator(SMALL, 1), make.training())),
            "dan",
            make -> new Dan(new Dan.Settings(3, Compared.BOTH, 5, make.training())),
            "deep-coral",
            make -> new DeepCoral(new DeepCoral.Settings(10, Compared.BOTH, make.training())),
            "domain-confusion",
            make -> new DomainConfusion(new DomainConfusion.Settings(1, new Discriminator(SMALL, 5), make.training())),
            "wdgrl",
            make -> new Wdgrl(new Wdgrl.Settings(1, 10, 5, 0.01, SMALL, make.training())));

    private Each() {}

    static Stream<String> ids() {
        return ALL.keySet().stream().sorted();
    }

    static AdaptationStrategy of(String id, Make make) {
        return Optional.ofNullable(ALL.get(id)).orElseThrow().apply(make);
    }
}
