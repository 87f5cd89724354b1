package dev.graft.data.sound;

import dev.graft.core.GraftException;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A recording as a WAV file holds it: PCM of 8, 16, 24 or 32 bits, or floats of 32.
 *
 * <p>Whole numbers become {@code v / 2^(bits - 1)}, in [-1, 1). Several channels are averaged into one; floats are taken
 * as they are, up to 8 in size.
 *
 * @param hertz amplitudes per second
 * @param amplitudes {@code [length]}, mono, at least one
 */
record Wave(int hertz, float[] amplitudes) {
    /** Changes when the same bytes give other amplitudes: part of the fingerprint of recordings. */
    static final String TAG = "wave 1";

    /** Floats beyond full scale are sound (mixes are clipped late); those of this size were scaled otherwise. */
    private static final double LOUDEST = 8;

    private static final Signature[] OTHERS = {
        new Signature(0, "ID3", "an MP3 file"),
        new Signature(0, "\u00ff\u00fb", "an MP3 file"),
        new Signature(0, "OggS", "an Ogg file"),
        new Signature(0, "fLaC", "a FLAC file"),
        new Signature(0, "FORM", "an AIFF file"),
        new Signature(0, ".snd", "an AU file"),
        new Signature(4, "ftyp", "an MP4 file"),
        new Signature(0, "RF64", "a WAV file of more than 4 GiB"),
        new Signature(0, "RIFX", "a big-endian WAV file")
    };

    /**
     * Reads a file.
     *
     * @throws GraftException if it is no WAV, is truncated, is compressed, or holds no amplitude or one beyond 8
     */
    static Wave read(byte[] bytes, FoundFile file) {
        if (bytes.length == 0) {
            throw file.refused("has 0 bytes");
        }
        if (!new Signature(0, "RIFF", "").isOn(bytes) || !new Signature(8, "WAVE", "").isOn(bytes)) {
            throw file.refused("is %s; recordings are WAV with PCM of 8, 16, 24 or 32 bits"
                    .formatted(Signature.name(bytes, "no recording", OTHERS)));
        }
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            AudioFormat format = stream.getFormat();
            requirePcm(format, file);
            byte[] data = stream.readAllBytes();
            long announced = stream.getFrameLength() * format.getFrameSize();
            if (data.length < announced) {
                throw file.refused("is truncated: its header announces %d bytes of sound, there are %d"
                        .formatted(announced, data.length));
            }
            if (data.length < format.getFrameSize()) {
                throw file.refused("holds no sound: 0 amplitudes");
            }
            return new Wave(Math.round(format.getSampleRate()), mono(data, format, file));
        } catch (UnsupportedAudioFileException | IOException e) {
            throw new GraftException(
                    "%s: is a WAV that cannot be read: it is damaged, or compressed with a codec other than PCM. %s"
                            .formatted(file.place(), file.remedy()),
                    e);
        }
    }

    private static void requirePcm(AudioFormat format, FoundFile file) {
        Encoding encoding = format.getEncoding();
        int bits = format.getSampleSizeInBits();
        boolean whole = encoding.equals(Encoding.PCM_SIGNED) || encoding.equals(Encoding.PCM_UNSIGNED);
        boolean readable = whole
                ? bits == 8 || bits == 16 || bits == 24 || bits == 32
                : encoding.equals(Encoding.PCM_FLOAT) && bits == 32;
        if (!readable) {
            throw file.refused("is a WAV with %s of %d bits; recordings have PCM of 8, 16, 24 or 32 bits, uncompressed"
                    .formatted(encoding, bits));
        }
        if (!(format.getSampleRate() >= 1 && format.getSampleRate() <= 1e6)) {
            throw file.refused("has a rate of %s Hz".formatted(format.getSampleRate()));
        }
    }

    private static float[] mono(byte[] data, AudioFormat format, FoundFile file) {
        int channels = format.getChannels();
        int width = format.getSampleSizeInBits() / 8;
        float[] amplitudes = new float[data.length / format.getFrameSize()];
        for (int i = 0; i < amplitudes.length; i++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                double amplitude = amplitude(data, i * format.getFrameSize() + c * width, width, format);
                if (!(Math.abs(amplitude) <= LOUDEST)) {
                    throw file.refused(
                            "holds the amplitude %s at position %d; floats are usually in [-1, 1], read in [-8, 8]"
                                    .formatted(amplitude, i));
                }
                sum += amplitude;
            }
            amplitudes[i] = (float) (sum / channels);
        }
        return amplitudes;
    }

    /** Little-endian, as all of RIFF. */
    private static double amplitude(byte[] data, int at, int width, AudioFormat format) {
        int bits = 0;
        for (int i = 0; i < width; i++) {
            bits |= Byte.toUnsignedInt(data[at + i]) << (32 - 8 * (width - i));
        }
        if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
            return Float.intBitsToFloat(bits);
        }
        int signed = format.getEncoding().equals(Encoding.PCM_UNSIGNED) ? bits ^ Integer.MIN_VALUE : bits;
        return signed / 0x1p31;
    }
}
