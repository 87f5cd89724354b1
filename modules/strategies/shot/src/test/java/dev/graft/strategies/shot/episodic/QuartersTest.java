package dev.graft.strategies.shot.episodic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuartersTest {
    private static final Image NINE = new Image(3, 3, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    @Test
    void aPictureIsTurnedClockwise() {
        assertThat(Quarters.turned(NINE, 0).pixels()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Quarters.turned(NINE, 1).pixels()).containsExactly(7, 4, 1, 8, 5, 2, 9, 6, 3);
        assertThat(Quarters.turned(NINE, 2).pixels()).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(Quarters.turned(NINE, 3).pixels()).containsExactly(3, 6, 9, 2, 5, 8, 1, 4, 7);
        assertThat(NINE.pixels()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void coloursStayTogether() {
        Image two = new Image(2, 1, 3, new byte[] {1, 2, 3, 4, 5, 6});
        Image turned = Quarters.turned(two, 1);
        assertThat(turned.height()).isEqualTo(1);
        assertThat(turned.width()).isEqualTo(2);
        assertThat(turned.pixels()).containsExactly(4, 5, 6, 1, 2, 3);
    }

    @Test
    void allStandUprightThenAllAreTurned() {
        Image dark = new Image(3, 3, 1, new byte[9]);
        Images turned = Quarters.of(Images.of(List.of(NINE, dark)));
        assertThat(turned.size()).isEqualTo(8);
        assertThat(turned.image(0).pixels()).isEqualTo(NINE.pixels());
        assertThat(turned.image(1).pixels()).isEqualTo(dark.pixels());
        for (int quarters = 1; quarters < 4; quarters++) {
            assertThat(turned.image(2 * quarters).pixels())
                    .isEqualTo(Quarters.turned(NINE, quarters).pixels());
        }
    }

    @Test
    void onlySquarePicturesSuit() {
        Image wide = new Image(2, 3, 1, new byte[6]);
        assertThat(Quarters.suit(Images.of(List.of(NINE, NINE)))).isTrue();
        assertThat(Quarters.suit(Images.of(List.of(NINE, wide)))).isFalse();
        assertThat(Quarters.suit(Dense.of(new double[] {1}))).isFalse();
    }
}
