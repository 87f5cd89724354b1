package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.data.drawing.Dice;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextureTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static Arguments kind(String name, Function<Dice, Texture> draw) {
        return Arguments.of(name, draw);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("clouds", Clouds::draw),
                kind("blobs", Blobs::draw),
                kind("grating", Grating::draw),
                kind("tiles", Tiles::draw),
                kind("leaves", Leaves::draw),
                kind("bent", dice -> Bent.draw(Grating.draw(dice), dice)),
                kind("any", Texture::draw));
    }

    /** Points on a grid about the middle, twice as wide as a picture. */
    private static DoubleStream shades(Texture texture) {
        return IntStream.range(0, 40 * 40)
                .mapToDouble(i -> texture.at(0.05 * (i % 40) - 1, 0.05 * Math.floorDiv(i, 40) - 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void shadesAreFromZeroToOneAndDiffer(String name, Function<Dice, Texture> draw) {
        for (int i = 0; i < 50; i++) {
            int number = i;
            double[] shades = shades(draw.apply(Dice.of(number))).toArray();

            assertThat(DoubleStream.of(shades)).as(name).allMatch(shade -> shade >= 0 && shade <= 1);
            assertThat(DoubleStream.of(shades).max().orElseThrow()
                            - DoubleStream.of(shades).min().orElseThrow())
                    .isGreaterThan(0.2);
            assertThat(shades(draw.apply(Dice.of(number))).toArray()).isEqualTo(shades);
            assertThat(shades(draw.apply(Dice.of(number + 1000L))).toArray()).isNotEqualTo(shades);
        }
    }

    @Test
    void aGratingIsASineOfItsWaves() {
        Grating grating = new Grating(2, 0, 1);

        assertThat(grating.at(0, 0.3)).isEqualTo(0.5, CLOSE);
        assertThat(grating.at(0.125, -4)).isEqualTo(1, CLOSE);
        assertThat(grating.at(0.375, 9)).isEqualTo(0, CLOSE);
        assertThat(new Grating(2, 0, 3).at(1.0 / 24, 0)).isEqualTo(1, CLOSE); // 3 sin 30 degrees is above 1
    }

    @Test
    void evenTilesAreChecks() {
        Tiles tiles = new Tiles(new Lattice(Dice.of(1)), 2, 1, 1);

        assertThat(tiles.at(0.5, 0.25)).isEqualTo(0);
        assertThat(tiles.at(0.5, 0.75)).isEqualTo(1);
        assertThat(tiles.at(1.5, 0.75)).isEqualTo(0);
        assertThat(tiles.at(-0.5, 0.25)).isEqualTo(1);
    }

    @Test
    void theUpperLeafHidesTheLower() {
        Leaves leaves = new Leaves(Stream.of(new Leaves.Leaf(0, 0, 0.1, 0.3), new Leaves.Leaf(0, 0, 0.2, 0.9))
                .toList());

        assertThat(leaves.at(0.05, 0)).isEqualTo(0.3);
        assertThat(leaves.at(0, -0.15)).isEqualTo(0.9);
        assertThat(leaves.at(0.3, 0)).isZero();
    }

    @Test
    void aLatticeHasItsNumbersAtWholePointsAndTheirMiddleBetweenThem() {
        Lattice lattice = new Lattice(Dice.of(3));

        assertThat(lattice.at(2, -5)).isEqualTo(lattice.node(2, -5));
        assertThat(lattice.at(2.5, -5)).isEqualTo((lattice.node(2, -5) + lattice.node(3, -5)) / 2, CLOSE);
        assertThat(lattice.node(-3, 4)).isEqualTo(lattice.node(13, -12));
        assertThat(lattice.node(2, -5)).isNotEqualTo(lattice.node(-5, 2));
    }
}
