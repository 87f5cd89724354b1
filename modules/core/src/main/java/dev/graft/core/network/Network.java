package dev.graft.core.network;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import java.nio.file.Path;

/**
 * A backbone: an ONNX file, cut at a node.
 *
 * @param name by which reports and messages call it
 * @param sha256 of the file, 64 lower-case hexadecimal digits: part of every hash that depends on the network
 * @param cut the name of the value whose activations are the features
 * @param reading what of these activations becomes a feature
 */
public record Network(String name, Path file, String sha256, InputContract input, String cut, Reading reading) {

    /** What of the activations at the cut becomes a feature. */
    public enum Reading {
        /** Of maps the mean of each channel over its positions; of anything else every number. */
        CHANNEL_MEANS,
        /** Every number, row-major: what the rest of the network goes on from. */
        EVERYTHING
    }

    /** A backbone whose maps are averaged. */
    public Network(String name, Path file, String sha256, InputContract input, String cut) {
        this(name, file, sha256, input, cut, Reading.CHANNEL_MEANS);
    }

    public Network {
        require(sha256.matches("[0-9a-f]{64}"), "sha256 must be 64 lower-case hexadecimal digits, was \"%s\"", sha256);
        require(!cut.isBlank(), "the cut must name a value of the network");
    }

    /** The same network, read whole at another value: as far as its frozen part goes. */
    public Network upTo(String value) {
        return new Network(name, file, sha256, input, value, Reading.EVERYTHING);
    }

    /** The same network for other samples. */
    public Network with(InputContract other) {
        return new Network(name, file, sha256, other, cut, reading);
    }

    /** A network of another file, with the same input, cut and reading. */
    public Network altered(String newName, Path newFile, String newSha256) {
        return new Network(newName, newFile, newSha256, input, cut, reading);
    }

    /** Whether its parameters can be trained further here: those of an ONNX file for pictures, recordings or texts. */
    public boolean isTrainable() {
        return input instanceof InputContract.Pictures
                || input instanceof InputContract.Sound
                || input instanceof InputContract.Tokens;
    }

    /** The same for networks that turn equal samples into equal features, on every machine; 64 hexadecimal digits. */
    public String identity() {
        return new Fingerprint()
                .add(sha256)
                .add(input.identity())
                .add(cut)
                .add(reading.name())
                .hex();
    }
}
