package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.List;

/**
 * Postings as counts of 2,000 words: 1,875 and 1,827 of comp and sci, 1,844 and 1,545 of rec and talk. The two tasks of a
 * pair tell the same two kinds apart on other subgroups, so one is the source and the other the target; which subgroups, and
 * which of the classes 1 and 2 is which kind, the files do not say.
 *
 * <p>Source: J. Zhou, J. Chen, J. Ye, "MALSAR: Multi-task learning via structural regularization", 2011.
 */
public final class NewsgroupsMalsar implements DataSet<NewsgroupsMalsar.Settings> {
    private static final Entry FILES = Entry.named("newsgroups-malsar");

    /** The two kinds of postings. */
    public enum Pair {
        COMP_SCI,
        REC_TALK
    }

    /**
     * Which postings.
     *
     * @param pair the two kinds
     * @param task 1 or 2
     */
    public record Settings(
            @Setting(byDefault = "comp-sci", about = "the two kinds of postings")
            Pair pair,

            @Setting(byDefault = "1", about = "the task, 1 or 2: the same two kinds, other subgroups")
            int task) {
        public Settings {
            require(task == 1 || task == 2, "task must be 1 or 2, was %d", task);
        }
    }

    @Override
    public String id() {
        return "newsgroups-malsar";
    }

    @Override
    public String summary() {
        return "Newsgroup postings of two kinds (comp or sci, rec or talk) in two tasks, as counts of 2,000 words.";
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
        String file = settings.pair() == Pair.COMP_SCI ? "comp.vs.sci/task" : "rec.vs.talk/Task";
        MatFile mat = MatFile.open(InputFile.of(FILES.file(file + settings.task() + ".mat")));
        return new Labelled(mat.sparse("fea").byRow(), Codes.of(List.of("1", "2"), 1, mat.matrix("gnd")));
    }
}
