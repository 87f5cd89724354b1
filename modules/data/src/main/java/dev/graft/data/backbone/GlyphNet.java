package dev.graft.data.backbone;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import java.util.List;

/**
 * The backbone that Graft carries: it needs no download, and is small enough for a processor. {@code ./graft pretrain
 * experiments/glyphnet.yaml} wrote it.
 */
final class GlyphNet {
    private static final int SIDE = 24;

    static final BuiltIn BACKBONE = new BuiltIn(
            "glyphnet",
            new Card(
                    "A small convolutional network for characters, white on black, 128 features; comes with Graft.",
                    "334 printed characters of 13 scripts",
                    SIDE + " x " + SIDE + " grey",
                    206_920),
            "Apache-2.0; trained on outlines of DejaVu (Bitstream Vera licence), Inter and JetBrains Mono (SIL Open Font"
                    + " License 1.1) and Roboto (Apache-2.0)",
            836093,
            "4d4eadd3193f9a86597545014a0bd1a7ae192040c4a1324ad1e77d88f1e29186",
            new Pictures(
                    "pixels",
                    1,
                    SIDE,
                    SIDE,
                    Fit.STRETCH,
                    Colours.RGB,
                    Axes.CHANNELS_LAST,
                    List.of(0.0),
                    List.of(1 / 255.0)),
            "average1/flat");

    private GlyphNet() {}
}
