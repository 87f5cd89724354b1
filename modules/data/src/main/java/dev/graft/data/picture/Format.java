package dev.graft.data.picture;

import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Signature;
import java.util.Arrays;

/** The formats that are read, known by a file's first bytes and not by its name. */
enum Format {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8"),
    BMP("BM");

    /** Formats that are not read. */
    private static final Signature[] OTHERS = {
        new Signature(0, "II*\0", "a TIFF picture"),
        new Signature(0, "MM\0*", "a TIFF picture"),
        new Signature(8, "WEBP", "a WebP picture"),
        new Signature(4, "ftyphei", "a HEIC picture"),
        new Signature(4, "ftypavif", "an AVIF picture"),
        new Signature(0, "<svg", "an SVG drawing"),
        new Signature(0, "%PDF", "a PDF document")
    };

    private final Signature signature;

    Format(String start) {
        this.signature = new Signature(0, start, name());
    }

    /**
     * The format of a file.
     *
     * @throws dev.graft.core.GraftException if it is none of these, or the file ends before its picture
     */
    static Format of(byte[] bytes, FoundFile file) {
        if (bytes.length == 0) {
            throw file.refused("has 0 bytes");
        }
        Format format = Arrays.stream(values())
                .filter(known -> known.signature.isOn(bytes))
                .findFirst()
                .orElseThrow(() -> file.refused("is %s; pictures are JPEG, PNG, GIF or BMP"
                        .formatted(Signature.name(bytes, "no picture", OTHERS))));
        if (!format.complete(new Walk(bytes))) {
            throw file.refused("is truncated: %s ends after %d bytes, before the end of the picture"
                    .formatted(format, bytes.length));
        }
        return format;
    }

    private boolean complete(Walk walk) {
        return switch (this) {
            case JPEG -> walk.jpeg();
            case PNG -> walk.png();
            case GIF -> walk.gif();
            case BMP -> walk.bmp();
        };
    }
}
