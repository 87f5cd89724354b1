package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {
    private static final Image GREY = new Image(1, 2, 1, new byte[] {0, (byte) 255});
    private static final Image DARK = new Image(1, 2, 1, new byte[] {51, 0});
    private static final Image TALL = new Image(2, 1, 1, new byte[] {1, 2});

    @Test
    void pixelsBecomeIntensitiesFromZeroToOne() {
        assertThat(Images.of(List.of(GREY, DARK)).vectors().toArray()).isDeepEqualTo(new double[][] {{0, 1}, {0.2, 0}});
    }

    @Test
    void imagesOfDifferentShapesHaveNoVectorsAndTheMessageNamesTheFirstThatDiffers() {
        Dense vectors = Images.of(List.of(GREY, DARK, TALL)).vectors();
        assertThat(vectors.row(1)).containsExactly(0.2, 0);
        assertThatThrownBy(() -> vectors.row(2))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("number 2 is 1 x 2, the first is 2 x 1")
                .hasMessageContaining("Resize them, or use a backbone");
    }

    @Test
    void noImagesAreNoVectors() {
        assertThat(Images.of(List.of()).vectors().size()).isZero();
    }

    @Test
    void aSelectionOfASelectionCountsInTheSelection() {
        Images selected = Images.of(List.of(GREY, DARK, TALL)).select(2, 1).select(1, 1, 0);
        assertThat(selected.image(0)).isSameAs(DARK);
        assertThat(selected.image(2)).isSameAs(TALL);
        assertThatThrownBy(() -> selected.image(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anImageHasAByteForEachPixelAndOneOrThreeChannels() {
        assertThatThrownBy(() -> new Image(2, 2, 1, new byte[3])).hasMessage("3 bytes are no image of 2 x 2 x 1");
        assertThatThrownBy(() -> new Image(1, 1, 2, new byte[2])).hasMessage("channels must be 1 or 3, was 2");
    }

    @Test
    void shapesAreEqualWhereHeightWidthAndChannelsAre() {
        assertThat(GREY.sameShape(DARK)).isTrue();
        assertThat(GREY.sameShape(TALL)).isFalse();
        assertThat(new Image(1, 1, 3, new byte[3]).sameShape(new Image(1, 3, 1, new byte[3])))
                .isFalse();
    }
}
