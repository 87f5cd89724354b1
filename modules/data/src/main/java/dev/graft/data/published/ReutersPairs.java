package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.List;

/**
 * News as counts of words, 4,771 or 4,415 of them: source and target tell the same two kinds apart on other subcategories.
 * Which of the classes 1 and 2 is which kind, the files do not say.
 *
 * <p>Source: W. Dai, G.-R. Xue, Q. Yang, Y. Yu, "Co-clustering based classification for out-of-domain documents", KDD 2007.
 */
public final class ReutersPairs implements DataSet<ReutersPairs.Settings> {
    private static final Entry FILES = Entry.named("reuters21578-pairs");

    /** The two kinds of news. */
    public enum Pair {
        ORGS_PEOPLE,
        ORGS_PLACES
    }

    /** The side of the transfer, as the authors divided the news. */
    public enum Domain {
        SOURCE,
        TARGET
    }

    /**
     * Which news.
     *
     * @param pair the two kinds
     * @param domain the side of the transfer
     */
    public record Settings(
            @Setting(byDefault = "orgs-people", about = "the two kinds of news")
            Pair pair,

            @Setting(byDefault = "source", about = "the side, as the authors divided the news")
            Domain domain) {}

    @Override
    public String id() {
        return "reuters21578-pairs";
    }

    @Override
    public String summary() {
        return "Reuters news of two kinds (organisations or people, organisations or places), as counts of words.";
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
        String name = (settings.pair() == Pair.ORGS_PEOPLE ? "OrgsPeople" : "OrgsPlaces")
                + (settings.domain() == Domain.SOURCE ? "_src" : "_tar");
        MatFile mat = MatFile.open(InputFile.of(FILES.file(name + ".mat")));
        return new Labelled(
                mat.sparse(name + "_data").byRow(), Codes.of(List.of("1", "2"), 1, mat.matrix(name + "_label")));
    }
}
