package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class ProvidersTest {
    private static final List<String> NETWORKS = List.of("cross-stitch", "hard-sharing", "single-task", "soft-sharing");

    private static List<StrategyProvider<?>> networks() {
        return ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .filter(provider -> NETWORKS.contains(provider.id()))
                .toList();
    }

    @Test
    void networksAreFound() {
        assertThat(networks()).extracting(StrategyProvider::id).containsExactlyInAnyOrderElementsOf(NETWORKS);
        assertThat(networks()).allMatch(provider -> provider.family() == Family.MULTITASK);
    }

    /** The baseline takes one task as well. */
    @Test
    void sharingNeedsSeveralTasks() {
        for (StrategyProvider<?> provider : networks()) {
            boolean isBaseline = provider.id().equals("single-task");
            assertThat(provider.needs().contains(Need.SEVERAL_TASKS)).isEqualTo(!isBaseline);
            assertThat(provider.role()).isEqualTo(isBaseline ? Role.SCRATCH : Role.TRANSFER);
        }
    }
}
