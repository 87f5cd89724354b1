package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.NoSettings;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;

/**
 * Postings as vectors of 0 and 1, one for each of 100 words, which name the features. One domain: take parts of it for a
 * transfer.
 *
 * <p>Source: S. Roweis, "20 Newsgroups, tiny version".
 */
public final class Newsgroups100 implements DataSet<NoSettings> {
    private static final Entry FILES = Entry.named("20news-w100");

    @Override
    public String id() {
        return "20news-w100";
    }

    @Override
    public String summary() {
        return "16,242 newsgroup postings in four groups, by which of 100 words occur in them.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Labelled load(NoSettings settings) {
        MatFile mat = MatFile.open(InputFile.of(FILES.file("20news_w100.mat")));
        return new Labelled(
                mat.sparse("documents").byColumn().vectors().named(mat.texts("wordlist")),
                Codes.of(mat.texts("groupnames"), 1, mat.matrix("newsgroups")));
    }
}
