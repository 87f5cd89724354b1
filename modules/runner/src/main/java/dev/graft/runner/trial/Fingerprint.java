package dev.graft.runner.trial;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents: equal data, equal text, equal fingerprint. Not thread-safe. */
final class Fingerprint {
    private final MessageDigest sha256;

    Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add((long) bytes.length);
        sha256.update(bytes);
        return this;
    }

    Fingerprint add(byte[] bytes) {
        add((long) bytes.length);
        sha256.update(bytes);
        return this;
    }

    /** Adds samples with their labels; reads every sample once. */
    Fingerprint add(Labelled data) {
        add(data.samples());
        if (data.labels() instanceof Classes classes) {
            add(String.join("\n", classes.names()));
            for (int i = 0; i < classes.size(); i++) {
                add((long) classes.value(i));
            }
        } else if (data.labels() instanceof Reals reals) {
            for (int i = 0; i < reals.size(); i++) {
                add(Double.doubleToLongBits(reals.value(i)));
            }
        }
        return this;
    }

    /** The hash, 64 hexadecimal digits; begins anew. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void add(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private void add(Samples samples) {
        add(samples.noun());
        add((long) samples.size());
        for (int i = 0; i < samples.size(); i++) {
            add(samples, i);
        }
    }

    private void add(Samples samples, int i) {
        if (samples instanceof Images images) {
            Image image = images.image(i);
            add((long) image.height());
            add((long) image.width());
            add(image.pixels());
        } else if (samples instanceof Text text) {
            add(text.text(i));
        } else if (samples instanceof Audio audio) {
            float[] recording = audio.recording(i);
            add((long) audio.hertz());
            add((long) recording.length);
            for (float amplitude : recording) {
                add((long) Float.floatToIntBits(amplitude));
            }
        } else if (samples instanceof Atoms atoms) {
            add(atoms.atom(i).toString());
        } else {
            Dense vectors = samples instanceof Sparse sparse ? sparse.vectors() : (Dense) samples;
            for (double value : vectors.row(i)) {
                add(Double.doubleToLongBits(value));
            }
        }
    }
}
