/**
 * Recordings from WAV files: a user's own in folders, and those of known data sets.
 *
 * <p>Read {@link dev.graft.data.sound.RecordingFolder}, then {@link dev.graft.data.sound.Recordings} and {@link
 * dev.graft.data.sound.Wave}.
 */
@NullMarked
package dev.graft.data.sound;

import org.jspecify.annotations.NullMarked;
