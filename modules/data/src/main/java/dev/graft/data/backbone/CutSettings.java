package dev.graft.data.backbone;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;

/**
 * Where a network is cut.
 *
 * @param cut the name of a value of its graph, or "default" for the one that the catalogue chose
 */
public record CutSettings(
        @Setting(
                byDefault = "default",
                about = "the value whose activations are the features: a name that ./graft inspect FILE shows; default:"
                        + " the catalogue's choice")
        String cut) {
    private static final String DEFAULT = "default";

    public CutSettings {
        require(!cut.isBlank(), "cut must name a value of the network, or be \"%s\"", DEFAULT);
    }

    /** The named cut, or {@code chosen} where the catalogue's is asked for. */
    String or(String chosen) {
        return cut.equals(DEFAULT) ? chosen : cut;
    }

    boolean byDefault() {
        return cut.equals(DEFAULT);
    }
}
