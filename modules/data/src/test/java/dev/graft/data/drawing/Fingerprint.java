package dev.graft.data.drawing;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells drawn data sets apart. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The SHA-256 of all classes and pixels. */
    public static String of(Labelled labelled) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Images images = (Images) labelled.samples();
            for (int i = 0; i < labelled.size(); i++) {
                digest.update((byte) labelled.classes().value(i));
                digest.update(images.image(i).pixels());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
