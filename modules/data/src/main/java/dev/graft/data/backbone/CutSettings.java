package dev.graft.data.backbone;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.strategy.Setting;

/**
 * Where a network is cut, and what pictures are brought to.
 *
 * @param cut the name of a value of its graph, or "default" for the one that the catalogue chose
 * @param size height and width of pictures; 0 for what the network was trained on
 */
public record CutSettings(
        @Setting(
                byDefault = "default",
                about = "the value whose activations are the features: a name that ./graft inspect FILE shows; default:"
                        + " the catalogue's choice")
        String cut,

        @Setting(
                byDefault = "0",
                about =
                        "height and width that pictures are brought to, 1 to 2048, where the network takes them up to its"
                                + " cut; 0: what it was trained on")
        int size) {
    private static final String DEFAULT = "default";
    private static final int LARGEST = 2048;

    public CutSettings {
        require(!cut.isBlank(), "cut must name a value of the network, or be \"%s\"", DEFAULT);
        require(size >= 0 && size <= LARGEST, "size must be from 0 to %d, was %d", LARGEST, size);
    }

    /** The named cut, or {@code chosen} where the catalogue's is asked for. */
    String or(String chosen) {
        return cut.equals(DEFAULT) ? chosen : cut;
    }

    boolean byDefault() {
        return cut.equals(DEFAULT);
    }

    /** The input with pictures of the size that is asked for. */
    InputContract sized(String backbone, InputContract input) {
        if (size == 0) {
            return input;
        }
        if (input instanceof Pictures pictures) {
            return pictures.ofSize(size, size);
        }
        throw new GraftException(
                "backbone \"%s\": size is for networks that take pictures, and it takes %s. Leave it out."
                        .formatted(backbone, input));
    }
}
