package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;

/**
 * Digits of two domains as vectors of 256 intensities in [0, 1], rows of an upright picture one after the other. They are
 * no whole numbers for USPS, hence vectors and not pictures: rounding would change published results.
 *
 * <p>The files number the classes from 1; looking at the pictures shows that class 1 is the digit 0 and 10 the digit 9.
 *
 * <p>Source: M. Long et al., "Transfer feature learning with joint distribution adaptation", ICCV 2013.
 */
public final class MnistUspsJda implements DataSet<MnistUspsJda.Settings> {
    private static final Entry FILES = Entry.named("mnist-usps-jda");

    /** Whose digits. */
    public enum Domain {
        MNIST,
        USPS
    }

    /**
     * Which of the two.
     *
     * @param domain whose digits
     */
    public record Settings(
            @Setting(byDefault = "mnist", about = "whose digits")
            Domain domain) {}

    @Override
    public String id() {
        return "mnist-usps-jda";
    }

    @Override
    public String summary() {
        return "2,000 digits of MNIST and 1,800 of USPS as vectors of 16 x 16 pixels, as JDA was tried on.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        MatFile mat = MatFile.open(InputFile.of(FILES.file("MNIST_vs_USPS.mat")));
        String domain = settings.domain() == Domain.MNIST ? "s" : "t";
        return new Labelled(
                mat.matrix("X" + domain).transposed().dense(), Codes.of(Codes.DIGITS, 1, mat.matrix("Y" + domain)));
    }
}
