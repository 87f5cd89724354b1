package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;

/**
 * Opens tables of word vectors. A text becomes the mean of the vectors of its words that the table has, each counted as
 * often as it occurs; a text without any known word becomes zeros.
 *
 * <p>Cost: a table is read once when it is opened, about 10 s and 250 MB for 200,000 words of 300 numbers.
 */
public final class WordVectors implements Encoding {
    @Override
    public boolean takes(InputContract input) {
        return input instanceof InputContract.Words;
    }

    @Override
    public String engine(Device device) {
        if (device.kind() == Device.Kind.CUDA) {
            throw new GraftException(
                    "device: %s cannot look up word vectors; they are looked up by the processor: auto or cpu."
                            .formatted(device.word()));
        }
        return "mean of word vectors on cpu";
    }

    @Override
    public Encoder open(Network network, Device device, int threads) {
        if (!(network.input() instanceof InputContract.Words words)) {
            throw new IllegalArgumentException(network.name() + " takes no texts");
        }
        MeanOfWords mean = MeanOfWords.parse(network.cut())
                .orElseThrow(
                        () -> new GraftException("backbone \"%s\": word vectors have no cut \"%s\"; expected \"%s\"."
                                .formatted(network.name(), network.cut(), new MeanOfWords(200_000).cut())));
        WordTable table = WordTable.read(
                network.file(),
                words.lowerCase(),
                mean.mostWords(),
                Runtime.getRuntime().maxMemory() / 2);
        return new WordEncoder(network.name(), table, words.lowerCase());
    }
}
