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
 * padding costs nothing. Texts are padded to one length where padding changes what a text becomes, which is tried when the
 * network is opened, and where everything is read, or rows would differ in width.
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
        boolean everything = reading == Reading.EVERYTHING;
        Graph ends = everything ? graph : TokenMean.of(where, graph, contract, "features/");
        CutNetwork network = open(where, ends, contract, tokeniser, device, threads);
        try {
            boolean padded = everything || !isSameUnpadded(network, contract, tokeniser);
            return new TextEncoder(where, tokeniser, contract.length(), padded, network);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    /** The network, tried with two texts as long as texts may be, which hold the last token of the vocabulary. */
    private static CutNetwork open(
            String where, Graph graph, Tokens contract, Tokeniser tokeniser, Device device, int threads) {
        float[] two = new float[2 * contract.length()];
        Arrays.fill(two, tokeniser.tokens().size() - 1);
        Floats texts = Floats.of(two, 2, contract.length());
        try {
            return CutNetwork.open(where, graph, TokenInput.NAME, Reading.EVERYTHING, texts, device, threads);
        } catch (GraftException e) {
            throw new GraftException(
                    "%s: it does not take %d tokens with numbers up to %d, as its vocabulary has them. Name the vocabulary that belongs to it, or another \"length\". (%s)"
                            .formatted(
                                    where, contract.length(), tokeniser.tokens().size() - 1, e.getMessage()),
                    e);
        }
    }

    /** Whether padding changes nothing: so it is where a network masks it, and does not ask for one length. */
    private static boolean isSameUnpadded(CutNetwork network, Tokens contract, Tokeniser tokeniser) {
        float last = tokeniser.tokens().size() - 1;
        float[] padded = new float[contract.length()];
        Arrays.fill(padded, tokeniser.padding());
        padded[0] = last;
        try {
            float[] alone = network.rows(Floats.of(new float[] {last}, 1, 1))[0];
            return CutNetwork.areNear(alone, network.rows(Floats.of(padded, 1, padded.length))[0]);
        } catch (GraftException onlyOneLength) {
            return false;
        }
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
