package dev.graft.strategies.shot.episodic;

import static dev.graft.strategies.shot.episodic.TrainingEpisodes.Within.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static void refused(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void badEpisodesAreRefused() {
        refused(() -> new TrainingEpisodes(1, 0, 5, ANY), "train-way must be at least 2, was 1");
        refused(() -> new TrainingEpisodes(5, -1, 5, ANY), "train-shots must be at least 0, was -1");
        refused(() -> new TrainingEpisodes(5, 1, 0, ANY), "train-queries must be at least 1, was 0");
        refused(() -> Make.small().way(1).siamese(), "train-way must be at least 2, was 1");
    }

    @Test
    void badTrainingsAreRefused() {
        refused(() -> Make.small().steps(0).training(), "steps must be at least 1, was 0");
        refused(() -> Make.small().matching(MatchingNetwork.Embed.FEATURES, 0), "sharpness must be above 0, was 0.0");
        assertThatThrownBy(() -> Make.small().of("learner").training())
                .hasMessageContaining("a learner is not trained by steps");
        assertThatThrownBy(() -> Make.small().augmented("affin").training())
                .hasMessageContaining("did you mean \"affine\"?");
    }

    @Test
    void allAreFoundAndSayWhatTheyNeed() {
        List<StrategyProvider<?>> found = ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .filter(provider -> List.of("protonet", "matching", "siamese").contains(provider.id()))
                .toList();
        assertThat(found).hasSize(3).allMatch(provider -> provider.family() == Family.SHOT);
        for (StrategyProvider<?> provider : found) {
            boolean mayDoWithout = provider.id().equals("matching");
            assertThat(provider.needs().contains(Need.BASE_CLASSES)).isEqualTo(!mayDoWithout);
            assertThat(provider.isTransductive()).isFalse();
        }
    }

    @Test
    void samplesComeAsWhatIsComparedTakesThem() {
        Make make = Make.small();
        MatchingNetwork.Provider matching = new MatchingNetwork.Provider();
        assertThat(matching.representation(new MatchingNetwork.Settings(
                        MatchingNetwork.Embed.FEATURES, 1, make.episodes(), make.training())))
                .isEqualTo(Representation.FEATURES);
        assertThat(matching.representation(new MatchingNetwork.Settings(
                        MatchingNetwork.Embed.NETWORK, 1, make.episodes(), make.training())))
                .isEqualTo(Representation.RAW_VECTORS);
        assertThat(new PrototypicalNetwork.Provider()
                        .representation(new PrototypicalNetwork.Settings(
                                make.episodes(), make.of("auto").training())))
                .isEqualTo(Representation.NETWORK_INPUT);
    }
}
