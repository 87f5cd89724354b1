package dev.graft.data.picture;

import dev.graft.core.Fingerprint;
import dev.graft.core.samples.Images;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Pinned;
import java.util.ArrayList;
import java.util.List;

/**
 * Picture files as samples. Each file is read once at first, which finds files that are no pictures, are truncated or
 * too large; it is decoded whenever its picture is asked for, and not kept.
 *
 * <p>If one picture has colours, all have: grey ones get three equal channels. In a set of grey pictures each has one.
 *
 * <p>The fingerprint of a picture is that of its file's bytes, the decoder, and the number of channels of the set.
 */
final class Pictures {
    private Pictures() {}

    /**
     * The pictures.
     *
     * @throws dev.graft.core.GraftException naming the first file that is no picture
     */
    static Images of(List<FoundFile> files) {
        List<Pinned> pinned = new ArrayList<>(files.size());
        int most = 1;
        for (FoundFile file : files) {
            byte[] bytes = file.bytes();
            most = Math.max(most, Decoder.channels(bytes, file));
            pinned.add(Pinned.of(file, bytes));
        }
        int channels = most;
        return Images.over(
                pinned.size(),
                row -> Decoder.decode(pinned.get(row).bytes(), pinned.get(row).file())
                        .withChannels(channels),
                row -> new Fingerprint()
                        .add("picture")
                        .add(Decoder.TAG)
                        .add(channels)
                        .add(pinned.get(row).sha256())
                        .hex());
    }
}
