package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts of product reviews, the 1,000 negative ones first.
 *
 * <p>Source: J. Blitzer, M. Dredze, F. Pereira, "Biographies, Bollywood, Boom-boxes and Blenders", ACL 2007.
 */
public final class AmazonReviewsRaw implements DataSet<AmazonReviewsRaw.Settings> {
    private static final Entry FILES = Entry.named("amazon-reviews-raw");

    /** What is reviewed. */
    public enum Domain {
        BOOKS,
        DVD
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
        return "amazon-reviews-raw";
    }

    @Override
    public String summary() {
        return "Texts of 2,000 reviews of books and 2,000 of dvds, half of them positive, half negative.";
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
        List<String> texts = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (String sentiment : Codes.SENTIMENTS) {
            String name = "sorted_data_acl/%s/%s.review"
                    .formatted(settings.domain().name().toLowerCase(Locale.ROOT), sentiment);
            for (String text : Reviews.read(InputFile.of(FILES.file(name)))) {
                texts.add(text);
                classes.add(Codes.SENTIMENTS.indexOf(sentiment));
            }
        }
        int[] labels = classes.stream().mapToInt(Integer::intValue).toArray();
        return new Labelled(Text.of(texts), Classes.of(Codes.SENTIMENTS, labels));
    }
}
