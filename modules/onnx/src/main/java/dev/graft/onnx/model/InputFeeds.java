package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.Windows;
import dev.graft.onnx.text.Tokenisers;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How samples come to the only input of a model. */
final class InputFeeds {
    private InputFeeds() {}

    /**
     * A feed of samples as they are.
     *
     * @param change what becomes of a picture each time that it is fed; empty if it stays as it is
     * @throws GraftException if the model does not take such samples
     */
    static Feed of(Model model, Samples samples, Optional<UnaryOperator<Image>> change) {
        if (model.input() instanceof InputContract.Pictures contract && samples instanceof Images images) {
            return new PictureFeed(images, contract, change.orElse(UnaryOperator.identity()));
        }
        if (change.isPresent()) {
            throw new GraftException("%s: augment changes pictures, and a sample here is a %s. Leave it out."
                    .formatted(model.name(), samples.noun()));
        }
        if (model.input() instanceof InputContract.Sound contract && samples instanceof Audio audio) {
            return new WindowFeed(Windows.of(audio, contract), SoundInput.open(contract, Device.CPU, 1));
        }
        if (model.input() instanceof InputContract.Tokens contract && samples instanceof Text texts) {
            return new TokenFeed(texts, Tokenisers.open(contract.vocabulary()), contract.length());
        }
        if (model.input() instanceof InputContract.Vectors contract) {
            Dense vectors = samples.vectors();
            if (samples.size() > 0 && vectors.features() != contract.features()) {
                throw new GraftException("%s: it takes vectors of %d numbers, and these have %d."
                        .formatted(model.name(), contract.features(), vectors.features()));
            }
            return new RowFeed(List.of(vectors), row -> row);
        }
        throw new GraftException("%s: it takes %s, and a sample here is a %s. Name other data, or another network."
                .formatted(model.name(), model.input(), samples.noun()));
    }
}
