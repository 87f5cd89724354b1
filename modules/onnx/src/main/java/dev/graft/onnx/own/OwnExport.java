package dev.graft.onnx.own;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.model.ModelCard;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A file that Graft wrote says itself how samples are brought to it, and normalises what it is given. */
final class OwnExport {
    private OwnExport() {}

    /** None for pictures that the experiment wants to be normalised in another way. */
    static Optional<InputContract> input(
            OnnxFile.Settings settings, Path file, String sha256, Map<String, String> metadata) {
        InputContract input =
                ModelCard.read(file.toString(), metadata).entrance().contract(file, sha256);
        boolean isOfPictures = input instanceof Pictures;
        if (settings.areOfTexts() || (settings.areOfPictures() && !isOfPictures)) {
            throw new GraftException(
                    "%s: Graft wrote it, and it says itself that it takes %s. Leave out all but \"file\" and \"cut\"."
                            .formatted(file, input));
        }
        if (!(input instanceof Pictures pictures)) {
            return Optional.of(input);
        }
        return settings.normalise() == Normalise.AUTO
                ? Optional.of(pictures(settings, file, pictures))
                : Optional.empty();
    }

    private static Pictures pictures(OnnxFile.Settings settings, Path file, Pictures pictures) {
        boolean contradicts = settings.colours() != Colours.RGB
                || (settings.fit() != Fit.STRETCH && settings.fit() != pictures.fit());
        if (contradicts) {
            throw new GraftException(
                    "%s: Graft wrote it, and it says itself how pictures are brought to it: rgb, %s. Leave out \"colours\" and \"fit\"."
                            .formatted(file, pictures.fit().word()));
        }
        return settings.size() == 0 ? pictures : pictures.ofSize(settings.size(), settings.size());
    }
}
