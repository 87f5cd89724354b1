package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import dev.graft.data.format.Numbers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The USPS digits as S. Roweis collected them: {@code data(256, 1100, 10)}, each image column-major, class 10 the digit 0.
 *
 * <p>Source: J. J. Hull, "A database for handwritten text recognition research", PAMI 1994; usps_all.mat.
 */
public final class Usps implements DataSet<Sheets> {
    private static final Entry FILES = Entry.named("usps");
    private static final int SIDE = 16;
    private static final int EACH = 1100;

    @Override
    public String id() {
        return "usps";
    }

    @Override
    public String summary() {
        return "Handwritten digits of USPS, 1,100 of each in 16 x 16 pixels.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<Sheets> settings() {
        return Sheets.class;
    }

    @Override
    public Labelled load(Sheets settings) {
        Numbers data = MatFile.open(InputFile.of(FILES.file("uspsAll.mat"))).matrix("data");
        int size = EACH * Codes.DIGITS.size();
        byte[] pixels = new byte[size * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int sample = i / (SIDE * SIDE);
            int upright = i % SIDE * SIDE + i / SIDE % SIDE;
            pixels[i] = (byte) (int) data.values()[upright * size + sample];
        }
        int[] digits = IntStream.range(0, size)
                .map(sample -> (sample + 1) % Codes.DIGITS.size())
                .toArray();
        Images images = Images.over(
                size,
                row -> new Image(
                        SIDE, SIDE, 1, Arrays.copyOfRange(pixels, row * SIDE * SIDE, (row + 1) * SIDE * SIDE)));
        return settings.of(id(), images, Classes.of(Codes.DIGITS, digits));
    }
}
