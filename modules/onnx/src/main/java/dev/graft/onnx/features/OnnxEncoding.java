package dev.graft.onnx.features;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.prepare.Sides;
import dev.graft.onnx.runtime.Devices;
import dev.graft.onnx.runtime.RuntimeFacts;
import dev.graft.onnx.text.Tokenisers;
import java.nio.file.Path;
import java.util.HexFormat;

/** Opens ONNX files for pictures, recordings and texts: reads, prepares and cuts the graph. */
public final class OnnxEncoding implements Encoding {
    @Override
    public boolean takes(InputContract input) {
        return input instanceof InputContract.Pictures
                || input instanceof InputContract.Sound
                || input instanceof InputContract.Window
                || input instanceof InputContract.Tokens;
    }

    @Override
    public String engine(Device device) {
        return "ONNX Runtime %s on %s"
                .formatted(
                        RuntimeFacts.here().version(), Devices.resolve(device).word());
    }

    @Override
    public Encoder open(Network network, Device device, int threads) {
        String where = network.file().toString();
        Graph graph = cut(network);
        if (network.input() instanceof InputContract.Pictures pictures) {
            return PictureEncoder.open(where, graph, pictures, network.reading(), device, threads);
        } else if (network.input() instanceof InputContract.Sound sound) {
            return SoundEncoder.open(where, graph, sound, device, threads);
        } else if (network.input() instanceof InputContract.Window window) {
            return WindowEncoder.open(where, graph, window.sound(), network.reading(), device, threads);
        } else if (network.input() instanceof InputContract.Tokens tokens) {
            return TextEncoder.open(where, graph, tokens, network.reading(), device, threads);
        }
        throw new GraftException("network: %s takes %s; ONNX files are opened for pictures, recordings and texts."
                .formatted(network.name(), network.input()));
    }

    /**
     * The graph of a network as far as its cut, prepared; one for pictures takes those of its contract's size, one for texts
     * as {@link TokenInput} says.
     *
     * @throws GraftException if the file is not what it should be, has no such cut, or is bound to another size
     */
    public static Graph cut(Network network) {
        if (network.input() instanceof InputContract.Tokens tokens) {
            String where = network.file().toString();
            Graph whole = prepared(network.file(), network.sha256());
            int padding = Tokenisers.open(tokens.vocabulary()).padding();
            return TokenInput.cut(where, TokenInput.of(where, whole, padding), network.cut());
        }
        return cutWithItsInputs(network);
    }

    /**
     * The same with the inputs of the file, also where it is for texts: written into a file, it can be opened as this one.
     *
     * @throws GraftException as {@link #cut}
     */
    public static Graph cutWithItsInputs(Network network) {
        String where = network.file().toString();
        Graph graph = Cut.at(where, prepared(network.file(), network.sha256()), network.cut());
        return network.input() instanceof InputContract.Pictures pictures ? Sides.of(where, graph, pictures) : graph;
    }

    /** The graph of a file whose bytes are those that the features are kept under. */
    static Graph prepared(Path file, String sha256) {
        byte[] bytes = GraphFile.bytes(file);
        String found = HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
        if (!found.equals(sha256)) {
            throw new GraftException(
                    "%s: not the file that it should be: its sha256 is %s, expected %s. Fetch it again."
                            .formatted(file, found, sha256));
        }
        return Prepare.graph(file.toString(), GraphFile.parse(file.toString(), bytes));
    }
}
