package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network.Reading;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.text.Tokeniser;
import dev.graft.onnx.text.Tokenisers;
import java.util.Arrays;

/**
 * Texts through a network, one after the other, each as long as it is: what a text becomes does not depend on others, and
 * padding costs nothing. Where everything is read, texts are padded to one length, or their rows would differ in width.
 */
final class TextEncoder implements Encoder {
    private final String where;
    private final Tokeniser tokeniser;
    private final int length;
    private final boolean padded;
    private final CutNetwork network;

    private TextEncoder(String where, Tokeniser tokeniser, int length, boolean padded, CutNetwork network) {
        this.where = where;
        this.tokeniser = tokeniser;
        this.length = length;
        this.padded = padded;
        this.network = network;
    }

    static TextEncoder open(String where, Graph graph, Tokens contract, Reading reading, Device device, int threads) {
        Tokeniser tokeniser = Tokenisers.open(contract.vocabulary());
        boolean padded = reading == Reading.EVERYTHING;
        Graph ends = padded ? graph : TokenMean.of(where, graph, contract, "features/");
        int width = padded ? contract.length() : 2;
        float[] two = new float[2 * width];
        Arrays.fill(two, tokeniser.padding());
        two[0] = tokeniser.ids("", 1)[0];
        two[width] = two[0];
        CutNetwork network = CutNetwork.open(
                where, ends, TokenInput.NAME, Reading.EVERYTHING, Floats.of(two, 2, width), device, threads);
        return new TextEncoder(where, tokeniser, contract.length(), padded, network);
    }

    @Override
    public int features() {
        return network.features();
    }

    @Override
    public float[][] encode(Samples batch) {
        if (!(batch instanceof Text texts)) {
            throw new GraftException("features: %s takes texts, and a sample here is a %s. Name data of texts."
                    .formatted(where, batch.noun()));
        }
        float[][] rows = new float[texts.size()][];
        for (int i = 0; i < rows.length; i++) {
            int[] ids = tokeniser.ids(texts.text(i), length);
            float[] numbers = new float[padded ? length : ids.length];
            Arrays.fill(numbers, tokeniser.padding());
            for (int t = 0; t < ids.length; t++) {
                numbers[t] = ids[t];
            }
            rows[i] = network.rows(Floats.of(numbers, 1, numbers.length))[0];
        }
        return rows;
    }

    @Override
    public void close() {
        network.close();
    }
}
