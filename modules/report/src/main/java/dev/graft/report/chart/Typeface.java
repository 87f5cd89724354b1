package dev.graft.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Inter, the typeface of the charts, from the class path: the same outlines on every machine.
 *
 * <p>On a Linux machine without any font Java's font manager refuses to start, even for a font that comes from a file.
 * It is then given a font configuration that names Inter for everything, and asked again.
 */
final class Typeface {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static final Font REGULAR = load("Inter-Regular.otf");
    private static final Font SEMIBOLD = load("Inter-SemiBold.otf");

    private Typeface() {}

    static Font regular(double size) {
        return new CarriedFont(REGULAR.deriveFont((float) size));
    }

    static Font semibold(double size) {
        return new CarriedFont(SEMIBOLD.deriveFont((float) size));
    }

    private static Font load(String file) {
        try {
            return create(file);
        } catch (InternalError | RuntimeException noFontManager) {
            if (System.getProperty(CONFIGURATION) != null) {
                throw noFontManager;
            }
            configure();
            return create(file);
        }
    }

    private static Font create(String file) {
        try (InputStream stream = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        }
    }

    private static void configure() {
        try (InputStream stream = open("Inter-Regular.otf")) {
            Path folder = Files.createTempDirectory("graft-font");
            Path font = folder.resolve("Inter-Regular.otf");
            Files.copy(stream, font);
            Path configuration = folder.resolve("fontconfig.properties");
            Files.write(
                    configuration,
                    List.of(
                            "version=1",
                            "sequence.allfonts=default",
                            "allfonts.default=Inter",
                            "filename.Inter=" + font));
            for (Path path : List.of(folder, font, configuration)) {
                path.toFile().deleteOnExit();
            }
            System.setProperty(CONFIGURATION, configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the font of the charts", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = Typeface.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IOException("no " + FOLDER + file + " on the class path");
        }
        return stream;
    }
}
