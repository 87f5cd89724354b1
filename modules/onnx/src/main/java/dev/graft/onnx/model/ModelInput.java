package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.runtime.Floats;
import java.nio.FloatBuffer;

/**
 * Samples as numbers of a network's input. Immutable.
 *
 * @param where for messages: the network or its file
 */
record ModelInput(String where, InputContract contract) {
    /** Numbers at once, 256 MiB of them. */
    private static final int NUMBERS = 1 << 26;

    /** The most samples that are brought to it at once. */
    private static final int SAMPLES = 32;

    /** How many samples to bring to it at once. */
    int atOnce() {
        return Math.max(1, Math.min(SAMPLES, NUMBERS / size()));
    }

    /** How many numbers a sample becomes. */
    int size() {
        return contract instanceof Pictures p ? new PictureInput(p).size() : width();
    }

    private int width() {
        return ((Vectors) contract).features();
    }

    /**
     * The numbers of all samples.
     *
     * @throws GraftException if they are not what the network takes
     */
    Floats of(Samples samples) {
        return contract instanceof Pictures pictures ? pictures(samples, pictures) : vectors(samples);
    }

    private Floats pictures(Samples samples, Pictures pictures) {
        if (!(samples instanceof Images images)) {
            throw new GraftException("%s: it takes pictures, and a sample here is a %s. Give it pictures."
                    .formatted(where, samples.noun()));
        }
        PictureInput input = new PictureInput(pictures);
        FloatBuffer values = Floats.direct(images.size() * input.size());
        for (int i = 0; i < images.size(); i++) {
            input.write(images.image(i), values, i);
        }
        return new Floats(values, input.shape(images.size()));
    }

    private Floats vectors(Samples samples) {
        Dense vectors = samples.vectors();
        if (vectors.features() != width()) {
            throw new GraftException("%s: it takes vectors of %d features, and these have %d. Give it %d."
                    .formatted(where, width(), vectors.features(), width()));
        }
        FloatBuffer values = Floats.direct(vectors.size() * width());
        for (int i = 0; i < vectors.size(); i++) {
            for (double value : vectors.row(i)) {
                values.put((float) value);
            }
        }
        return new Floats(values.rewind(), vectors.size(), width());
    }
}
