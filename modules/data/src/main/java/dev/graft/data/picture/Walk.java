package dev.graft.data.picture;

import dev.graft.data.folder.Signature;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Walks through the blocks of a picture file to its end without decoding: decoders fill up what is missing with grey, so
 * that a truncated file must be found before.
 *
 * <p>Sources: ITU-T T.81 annex B (JPEG), W3C PNG section 5.3, GIF89a, and the BITMAPFILEHEADER of BMP.
 */
final class Walk {
    private final byte[] bytes;

    Walk(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a JPEG goes on to its end mark. Thumbnails have such marks too, inside of segments: those are skipped. */
    boolean jpeg() {
        int at = 2;
        while (at + 1 < bytes.length) {
            int marker = at(at + 1);
            boolean data = at(at) != 0xff || marker == 0 || marker == 0xff || marker == 1 || isRestart(marker);
            if (data) {
                at++;
            } else if (marker == 0xd9) {
                return true;
            } else {
                at = skipped(at + 2, big(at + 2, 2));
            }
        }
        return false;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /** How many components a JPEG has: what its frame header says; 0 if there is none. */
    int jpegComponents() {
        for (int at = 2; at + 9 < bytes.length; at = nextSegment(at)) {
            int marker = at(at + 1);
            if (at(at) == 0xff
                    && marker >= 0xc0
                    && marker <= 0xcf
                    && marker != 0xc4
                    && marker != 0xc8
                    && marker != 0xcc) {
                return at(at + 9);
            }
        }
        return 0;
    }

    /** A JPEG without the segments that hold a colour profile. */
    byte[] jpegWithoutProfile() {
        Signature profile = new Signature(0, "ICC_PROFILE\0", "");
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        for (int at = 2; at + 16 < bytes.length && at(at + 1) != 0xda; at = nextSegment(at)) {
            boolean holdsProfile =
                    at(at) == 0xff && at(at + 1) == 0xe2 && profile.isOn(Arrays.copyOfRange(bytes, at + 4, at + 16));
            if (holdsProfile) {
                kept.write(bytes, from, at - from);
                from = nextSegment(at);
            }
        }
        kept.write(bytes, from, bytes.length - from);
        return kept.toByteArray();
    }

    /** The position after a segment, or the next one where there is none. */
    private int nextSegment(int at) {
        return at(at) == 0xff && at(at + 1) != 0xff ? skipped(at + 2, big(at + 2, 2)) : at + 1;
    }

    /** Whether a PNG has its chunk IEND. */
    boolean png() {
        int at = 8;
        while (at + 12 <= bytes.length) {
            if (big(at + 4, 4) == 0x49454e44) {
                return true;
            }
            at = skipped(at, 12 + big(at, 4));
        }
        return false;
    }

    /** Whether the first picture of a GIF has its last block. */
    boolean gif() {
        int at = 13 + table(10);
        while (at + 10 < bytes.length) {
            boolean picture = at(at) == 0x2c;
            int blocks = picture ? at + 11 + table(at + 9) : at + 2;
            at = afterBlocks(blocks);
            if (picture) {
                return at <= bytes.length;
            }
        }
        return false;
    }

    /** The bytes of a colour table that this byte announces. */
    private int table(int flags) {
        return (at(flags) & 0x80) == 0 ? 0 : 3 << ((at(flags) & 7) + 1);
    }

    /** The position after a row of blocks, the last of which is empty; beyond the end if that is missing. */
    private int afterBlocks(int from) {
        int at = from;
        while (at < bytes.length && at(at) != 0) {
            at += 1 + at(at);
        }
        return at + 1;
    }

    /** Whether a BMP has as many bytes as it says; some programs write 0 there. */
    boolean bmp() {
        return bytes.length >= 26 && (at(5) << 24 | at(4) << 16 | at(3) << 8 | at(2)) <= bytes.length;
    }

    private int skipped(int from, long length) {
        return (int) Math.min(bytes.length, from + Math.max(1, length));
    }

    private long big(int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 8 | at(i);
        }
        return value;
    }

    private int at(int index) {
        return index < bytes.length ? Byte.toUnsignedInt(bytes[index]) : 0;
    }
}
