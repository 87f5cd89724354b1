package dev.graft.data.sound;

import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;

/** As what recordings are samples. */
public enum SoundForm {
    /** As they are: for networks that take sound. */
    RECORDINGS,
    /** As pictures, for networks that take pictures: see {@link LogMel}. */
    SPECTROGRAMS;

    Samples of(Audio recordings) {
        return this == RECORDINGS ? recordings : LogMel.pictures(recordings);
    }
}
