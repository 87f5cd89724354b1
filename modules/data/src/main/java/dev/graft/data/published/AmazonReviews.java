package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Sparse;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.SvmLight;
import java.util.Locale;
import java.util.Optional;

/**
 * Product reviews as counts of the 5,000 most frequent words and pairs of words; 2,000 labelled for training in each domain,
 * and 4,465 (books), 3,586 (dvd), 5,681 (electronics), 5,945 (kitchen) for testing.
 *
 * <p>Source: J. Blitzer, M. Dredze, F. Pereira, ACL 2007; the division by M. Chen et al., "Marginalized denoising
 * autoencoders for domain adaptation", ICML 2012, as Y. Ganin et al. used it, JMLR 17, 2016.
 */
public final class AmazonReviews implements DataSet<AmazonReviews.Settings> {
    private static final Entry FILES = Entry.named("amazon-reviews-svmlight");
    private static final int WORDS = 5000;

    /** What is reviewed. */
    public enum Domain {
        BOOKS,
        DVD,
        ELECTRONICS,
        KITCHEN
    }

    /**
     * Which reviews.
     *
     * @param domain what is reviewed
     * @param part as the authors divided them
     */
    public record Settings(
            @Setting(byDefault = "books", about = "what is reviewed")
            Domain domain,

            @Setting(byDefault = "train", about = "the part, as the authors divided them")
            Part part) {}

    @Override
    public String id() {
        return "amazon-reviews";
    }

    @Override
    public String summary() {
        return "Reviews of four kinds of products, positive or negative, as counts of 5,000 words and pairs of words.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Optional<String> entry() {
        return Optional.of(FILES.name());
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        if (settings.part() != Part.BOTH) {
            return read(settings.domain(), settings.part());
        }
        Labelled train = read(settings.domain(), Part.TRAIN);
        Labelled test = read(settings.domain(), Part.TEST);
        return new Labelled(
                ((Sparse) train.samples()).concat((Sparse) test.samples()),
                train.classes().concat(test.classes()));
    }

    private static Labelled read(Domain domain, Part part) {
        String name = (domain + "_" + part + ".svmlight").toLowerCase(Locale.ROOT);
        SvmLight read = SvmLight.read(InputFile.of(FILES.file(name)), 0, WORDS);
        int[] classes = read.labels().stream()
                .mapToInt(label -> label.equals("1") ? 1 : 0)
                .toArray();
        return new Labelled(read.samples(), Classes.of(Codes.SENTIMENTS, classes));
    }
}
