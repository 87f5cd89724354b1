package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.Locale;

/**
 * Product reviews as shares of 400 words that were selected over all domains: 2,000 of books, 1,999 of dvd, 1,998 of
 * electronics, 1,999 of kitchen.
 *
 * <p>Source: B. Gong, K. Grauman, F. Sha, "Connecting the dots with landmarks", ICML 2013.
 */
public final class AmazonReviews400 implements DataSet<AmazonReviews400.Settings> {
    private static final Entry FILES = Entry.named("amazon-reviews-400");

    /** What is reviewed. */
    public enum Domain {
        BOOKS,
        DVD,
        ELECTRONICS,
        KITCHEN
    }

    /**
     * Which samples.
     *
     * @param domain what is reviewed
     */
    public record Settings(
            @Setting(byDefault = "books", about = "what is reviewed")
            Domain domain) {}

    @Override
    public String id() {
        return "amazon-reviews-400";
    }

    @Override
    public String summary() {
        return "Reviews of four kinds of products, positive or negative, as shares of 400 selected words.";
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
        String domain = settings.domain() == Domain.ELECTRONICS
                ? "elec"
                : settings.domain().name().toLowerCase(Locale.ROOT);
        MatFile mat = MatFile.open(InputFile.of(FILES.file(domain + "_400.mat")));
        return new Labelled(mat.matrix("fts").dense(), Codes.of(Codes.SENTIMENTS, 0, mat.matrix("labels")));
    }
}
