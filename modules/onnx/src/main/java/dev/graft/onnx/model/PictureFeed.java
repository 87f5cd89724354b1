package dev.graft.onnx.model;

import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.onnx.features.PictureInput;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pictures at the size of the network; each is decoded once if all of them fit into {@value #MOST_BYTES} bytes. */
final class PictureFeed implements Feed {
    private static final long MOST_BYTES = 1L << 30;

    private final Images images;
    private final PictureInput input;
    private final UnaryOperator<Image> change;
    private final @Nullable Image[] fitted;

    /**
     * Feeds pictures.
     *
     * @param change what becomes of a picture of the network's size each time that it is fed
     */
    PictureFeed(Images images, Pictures contract, UnaryOperator<Image> change) {
        this.images = images;
        this.input = new PictureInput(contract);
        this.change = change;
        this.fitted = new Image[(long) images.size() * input.size() <= MOST_BYTES ? images.size() : 0];
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public void fill(int[] samples, List<FloatBuffer> inputs) {
        for (int i = 0; i < samples.length; i++) {
            input.write(change.apply(picture(samples[i])), inputs.get(0), i);
        }
    }

    private Image picture(int sample) {
        Image known = sample < fitted.length ? fitted[sample] : null;
        if (known == null) {
            known = input.fitted(images.image(sample));
            if (sample < fitted.length) {
                fitted[sample] = known;
            }
        }
        return known;
    }
}
