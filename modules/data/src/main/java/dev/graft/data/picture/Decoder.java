package dev.graft.data.picture;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import dev.graft.data.folder.FoundFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG, PNG, GIF and BMP with the Java platform's own readers, without a display and without files of its own.
 *
 * <p>Intensities are those of the file, as Pillow and torchvision read them: embedded colour profiles and the camera's
 * orientation are not applied; of an animation the first picture is taken. {@link Pixels} says what becomes of
 * transparency, palettes and 16 bits.
 *
 * <p>PNG, GIF and BMP give the same bytes on every machine. So do JPEGs, but for those whose colours have half the height
 * and the full width of the picture, as some cameras that were turned leave them: there Java platforms built on
 * libjpeg-turbo smooth the colours, and those on libjpeg 6 repeat them.
 *
 * <p>Bounded: a header that announces more than 100 million pixels is refused before anything is decoded. JPEGs with
 * four components (CMYK) are refused: without the printer's profile their colours are unknown.
 */
final class Decoder {
    private static final long MOST_PIXELS = 100_000_000;

    /** Changes when the same bytes give another {@link Image}: part of the fingerprint of pictures. */
    static final String TAG = "imageio 1";

    private Decoder() {}

    /** How many channels the picture has, by its header: 1 if it is grey, also by its palette, else 3. */
    static int channels(byte[] bytes, FoundFile file) {
        return reading(
                bytes,
                file,
                reader -> Pixels.channels(reader.getImageTypes(0).next().getColorModel()));
    }

    /** The picture. */
    static Image decode(byte[] bytes, FoundFile file) {
        return reading(bytes, file, reader -> {
            BufferedImage image = reader.read(0);
            return Pixels.of(image.getColorModel(), image.getRaster());
        });
    }

    /** What is done with an open picture. */
    @FunctionalInterface
    private interface Use<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T reading(byte[] bytes, FoundFile file, Use<T> use) {
        Format format = Format.of(bytes, file);
        byte[] plain = bytes;
        if (format == Format.JPEG) {
            requireColours(new Walk(bytes).jpegComponents(), file);
            // with a profile in the file, the reader would apply it
            plain = new Walk(bytes).jpegWithoutProfile();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
            reader.setInput(stream, false, false);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw file.refused("announces %d x %d pixels; at most %d million are read"
                        .formatted(reader.getWidth(0), reader.getHeight(0), MOST_PIXELS / 1_000_000));
            }
            return use.with(reader);
        } catch (GraftException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // the platform's readers throw whatever comes up in a damaged file
            throw new GraftException(
                    "%s: is a damaged %s: %s. %s".formatted(file.place(), format, reason(damaged), file.remedy()),
                    damaged);
        } finally {
            reader.dispose();
        }
    }

    private static String reason(Exception damaged) {
        return damaged instanceof IOException && damaged.getMessage() != null
                ? damaged.getMessage()
                : "it cannot be decoded";
    }

    private static void requireColours(int components, FoundFile file) {
        if (components == 4) {
            throw file.withRemedy("Convert it to RGB (magick in.jpg -colorspace sRGB out.jpg).")
                    .refused("has 4 components (CMYK); pictures have 1 (grey) or 3 (RGB)");
        }
        if (components != 1 && components != 3) {
            throw file.refused("has %d components; pictures have 1 (grey) or 3 (RGB)".formatted(components));
        }
    }
}
