package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.Npz;
import dev.graft.data.format.Numbers;

/**
 * Digits of two domains in one size, 100 of each class and domain.
 *
 * <p>Source: N. Courty, R. Flamary, course material on optimal transport for domain adaptation, 2018.
 */
public final class MnistUsps28 implements DataSet<MnistUsps28.Settings> {
    private static final Entry FILES = Entry.named("mnist-usps-28x28");
    private static final int SIDE = 28;

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
        return "mnist-usps-28x28";
    }

    @Override
    public String summary() {
        return "1,000 digits of MNIST and 1,000 of USPS, both in 28 x 28 pixels.";
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
        Npz npz = Npz.open(InputFile.of(FILES.file("mnist_usps.npz")));
        String domain = settings.domain() == Domain.MNIST ? "s" : "t";
        Numbers pixels = npz.array("x" + domain);
        Images images = Images.over(pixels.rows(), row -> image(pixels, row));
        return new Labelled(images, Codes.of(Codes.DIGITS, 0, npz.array("y" + domain)));
    }

    private static Image image(Numbers pixels, int row) {
        byte[] bytes = new byte[SIDE * SIDE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) pixels.at(row, i);
        }
        return new Image(SIDE, SIDE, 1, bytes);
    }
}
