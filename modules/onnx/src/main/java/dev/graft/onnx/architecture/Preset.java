package dev.graft.onnx.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A word that stands for several layers. */
public enum Preset {
    /**
     * Four blocks of convolutions, for pictures of at least 8 x 8: 66 thousand parameters, 5 million multiplications for 3 x 32 x
     * 32. The four blocks are those of Vinyals et al., Matching Networks (NIPS 2016) and Snell et al., Prototypical Networks
     * (NIPS 2017), which are 64 wide everywhere. Half of that in front, where maps are large, costs a third; an average
     * instead of the last pool takes pictures of any size.
     */
    CONV_NET("conv 32", "pool", "conv 32", "pool", "conv 64", "pool", "conv 64", "average"),

    /** Two hidden layers, for vectors; pictures are written out as vectors. A usual size, of no paper. */
    MLP("dense 128", "dense 128"),

    /**
     * The smallest residual network that He et al. (CVPR 2016), section 4.2, build for pictures of 32 x 32: n = 1, so 8
     * layers; 77 thousand parameters, 12 million multiplications for 3 x 32 x 32.
     */
    RESIDUAL_CONV_NET("conv 16", "residual 16", "residual 32 /2", "residual 64 /2", "average");

    private final List<String> texts;

    Preset(String... texts) {
        this.texts = List.of(texts);
    }

    /** The word: {@code conv-net}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it stands for. */
    public List<Layer> layers() {
        return texts.stream().map(Layer::parse).toList();
    }

    static Optional<Preset> of(String word) {
        return Stream.of(values()).filter(preset -> preset.word().equals(word)).findFirst();
    }
}
