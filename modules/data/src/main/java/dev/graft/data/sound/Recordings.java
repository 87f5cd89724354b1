package dev.graft.data.sound;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.samples.Audio;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Pinned;
import java.util.ArrayList;
import java.util.List;

/**
 * WAV files as samples, all at one rate. Each file is read once at first, which finds the bad ones, and again whenever
 * its recording is asked for; none is kept.
 *
 * <p>The fingerprint of a recording is that of its file's bytes and of the reader.
 */
final class Recordings {
    private Recordings() {}

    /**
     * The recordings.
     *
     * @param hertz the rate that all must have; 0 for that of the first, at least one file then
     * @throws GraftException naming the first file that is no recording or has another rate
     */
    static Audio of(List<FoundFile> files, int hertz) {
        List<Pinned> pinned = new ArrayList<>(files.size());
        int rate = hertz;
        for (FoundFile file : files) {
            byte[] bytes = file.bytes();
            int found = Wave.read(bytes, file).hertz();
            rate = rate == 0 ? found : rate;
            if (found != rate) {
                String demanded = hertz == 0 ? "%s has".formatted(files.get(0).place()) : "the setting hertz demands";
                throw file.withRemedy("All recordings need one rate: resample the file, or leave it out.")
                        .refused("has %d Hz, but %s %d Hz".formatted(found, demanded, rate));
            }
            pinned.add(Pinned.of(file, bytes));
        }
        return Audio.over(
                pinned.size(),
                rate,
                row -> Wave.read(pinned.get(row).bytes(), pinned.get(row).file())
                        .amplitudes(),
                row -> new Fingerprint()
                        .add("recording")
                        .add(Wave.TAG)
                        .add(pinned.get(row).sha256())
                        .hex());
    }
}
