package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.Idx;
import dev.graft.data.format.InputFile;

/**
 * The test images of MNIST, in the order of the files.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits", 1998.
 */
public final class Mnist implements DataSet<Sheets> {
    private static final Entry FILES = Entry.named("mnist");

    @Override
    public String id() {
        return "mnist";
    }

    @Override
    public String summary() {
        return "Handwritten digits of MNIST, its 10,000 test images in 28 x 28 pixels.";
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
        Idx images = Idx.read(InputFile.of(FILES.file("t10k-images-idx3-ubyte.gz")));
        byte[] labels =
                Idx.read(InputFile.of(FILES.file("t10k-labels-idx1-ubyte.gz"))).values();
        int[] digits = new int[labels.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = labels[i];
        }
        return settings.of(id(), images.images(), Classes.of(Codes.DIGITS, digits));
    }
}
