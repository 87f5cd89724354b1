package dev.graft.data.digits;

import dev.graft.core.GraftException;
import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Box;
import dev.graft.data.drawing.Contours;
import dev.graft.data.drawing.Drawing;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of the ten digits in one face of an open font, which a library carries on the class path.
 *
 * <p>Each digit is centred at the origin; the digit 0 has height 1.
 */
final class Typeface {
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final String FLATLAF = "com/formdev/flatlaf/fonts/";

    /** Chosen to differ: with and without serifs, proportional and fixed width, light and bold, upright and oblique. */
    private static final List<String> FILES = List.of(
            DEJAVU + "Sans.ttf",
            DEJAVU + "Sans-Bold.ttf",
            DEJAVU + "Sans-Oblique.ttf",
            DEJAVU + "SansCondensed.ttf",
            DEJAVU + "SansMono-Bold.ttf",
            DEJAVU + "Serif.ttf",
            DEJAVU + "Serif-BoldItalic.ttf",
            DEJAVU + "SerifCondensed-Italic.ttf",
            FLATLAF + "inter/Inter-Light.otf",
            FLATLAF + "inter/Inter-Bold.otf",
            FLATLAF + "jetbrains_mono/JetBrainsMono-Regular.ttf",
            FLATLAF + "roboto/Roboto-Light.ttf",
            FLATLAF + "roboto/Roboto-Regular.ttf",
            FLATLAF + "roboto/Roboto-BoldItalic.ttf");

    private static @Nullable List<Typeface> faces;

    private final List<Drawing> digits;

    private Typeface(List<Drawing> digits) {
        this.digits = digits;
    }

    /**
     * All faces, read when first asked for.
     *
     * @throws GraftException if a font is not on the class path
     */
    static synchronized List<Typeface> all() {
        if (faces == null) {
            faces = FILES.stream().map(Typeface::read).toList();
        }
        return faces;
    }

    Drawing digit(int digit) {
        return digits.get(digit);
    }

    private static Typeface read(String file) {
        try (InputStream stream = Typeface.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new GraftException("rendered-digits: the font " + file + " is not on the class path."
                        + " It comes with the dependencies of graft-data; add them.");
            }
            RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(stream);
            try (TrueTypeFont font =
                    file.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes)) {
                return read(font);
            }
        } catch (IOException e) {
            throw new GraftException("rendered-digits: cannot read the font " + file + ": " + e.getMessage(), e);
        }
    }

    private static Typeface read(TrueTypeFont font) throws IOException {
        List<Drawing> outlines = new ArrayList<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            // glyphs have names of the designer's choice, but every font knows its glyphs by code point
            String glyph = "uni%04X".formatted((int) digit);
            if (font.nameToGID(glyph) == 0) {
                throw new IOException("no glyph for " + digit);
            }
            outlines.add(Contours.of(font.getPath(glyph)));
        }
        double unit = 1 / outlines.get(0).bounds().height();
        return new Typeface(
                outlines.stream().map(outline -> centred(outline, unit)).toList());
    }

    /** Fonts have y upwards, drawings downwards. */
    private static Drawing centred(Drawing outline, double unit) {
        Box box = outline.bounds();
        return outline.moved(Affine.shift(-box.centreX(), -box.centreY()).then(Affine.scale(unit, -unit)));
    }
}
