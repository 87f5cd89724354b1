package dev.graft.runner.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.runner.plugins.Turning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCacheTest {
    private static final Network NETWORK = Turning.network("sum");

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingIsTurnedYet() {
        Turning.TURNED.set(0);
    }

    @Test
    void featuresAreThoseOfTheNetworkInTheOrderOfTheSamples() {
        Dense features = cache().features(points(3).select(2, 0, 2), NETWORK);
        assertThat(features.toArray()).isDeepEqualTo(new double[][] {{4, 0}, {0, 0}, {4, 0}});
    }

    @Test
    void whatWasComputedOnceIsNotComputedAgainByAnyone() {
        FeatureCache first = cache();
        first.features(points(100), NETWORK);
        first.features(points(70).select(5, 6), NETWORK);
        assertThat(first.computed()).isEqualTo(100);
        FeatureCache later = cache();
        assertThat(later.missing(points(120), NETWORK)).isEqualTo(20);
        assertThat(later.features(points(100), NETWORK).toArray())
                .isDeepEqualTo(first.features(points(100), NETWORK).toArray());
        assertThat(later.computed()).isZero();
        assertThat(Turning.TURNED).hasValue(100);
    }

    @Test
    void equalSamplesAreComputedOnce() {
        FeatureCache cache = cache();
        cache.features(Dense.of(new double[] {1, 2}, new double[] {1, 2}), NETWORK);
        assertThat(cache.computed()).isEqualTo(1);
    }

    @Test
    void anotherCutOrDeviceHasItsOwn() {
        cache().features(points(5), NETWORK);
        cache().features(points(5), Turning.network("other"));
        new FeatureCache(folder, Device.CPU, 1, (n, done, total) -> {}).features(points(5), NETWORK);
        assertThat(Turning.TURNED).hasValue(15);
    }

    @Test
    void aFileThatIsNotWholeIsComputedAgain() throws IOException {
        cache().features(points(10), NETWORK);
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(cache().missing(points(10), NETWORK)).isEqualTo(10);
        Files.write(file, "no features at all".getBytes(StandardCharsets.UTF_8));
        assertThat(cache().features(points(10), NETWORK).row(3)).containsExactly(6, 0);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(bytes);
    }

    @Test
    void whatFailsLeavesNoEntryBehind() {
        assertThatThrownBy(() -> cache().features(points(100), Turning.network("fails after 40")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("stuck");
        assertThatThrownBy(() -> cache().features(points(3), Turning.network("nan")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("turning gives a feature that is no finite number at \"nan\"");
        assertThat(files()).isEmpty();
    }

    @Test
    void aLongComputationIsKeptInParts() {
        List<Integer> heard = new ArrayList<>();
        FeatureCache cache = new FeatureCache(folder, Device.AUTO, 1, (network, done, total) -> {
            assertThat(total).isEqualTo(2500);
            heard.add(done);
        });
        assertThat(cache.features(points(2500), NETWORK).row(2499)).containsExactly(4998, 0);
        assertThat(files()).hasSize(3);
        assertThat(heard).isSorted().endsWith(2500).hasSize(79);
    }

    @Test
    void noSamplesHaveNoFeatures() {
        assertThat(cache().features(points(1).select(), NETWORK).size()).isZero();
        assertThat(files()).isEmpty();
    }

    private FeatureCache cache() {
        return new FeatureCache(folder, Device.AUTO, 1, (network, done, total) -> {});
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dense points(int size) {
        return Dense.of(
                IntStream.range(0, size).mapToObj(i -> new double[] {i, i}).toArray(double[][]::new));
    }
}
