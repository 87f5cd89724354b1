package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.MultiTask;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import dev.graft.data.format.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exam scores, 1 to 70, of 15,362 pupils at 139 secondary schools of Inner London from 1985 to 1987, from 22 to 251 a school:
 * 28 features of the year, the pupil and the school, such as sex, ethnic group, verbal reasoning band and the share of pupils
 * with free meals.
 *
 * <p>The last feature is 1 for all: a bias, which is of no use to learners that have an intercept. Others are indicators of groups
 * that cover every pupil, so that 5 of the 28 follow from the rest. What describes a school is constant within it, but for its
 * years.
 *
 * <p>Source: D. Nuttall, H. Goldstein, R. Prosser, J. Rasbash, "Differential school effectiveness", International Journal of
 * Educational Research 13, 1989; in the form of J. Zhou, J. Chen, J. Ye, "MALSAR", 2011. Papers report explained variance on a
 * quarter of each school's pupils.
 */
public final class School implements DataSet<School.Settings> {
    private static final Entry FILES = Entry.named("multitask-school");
    private static final int SCHOOLS = 139;

    /**
     * Which tasks.
     *
     * @param task the school, in [1, 139], or 0 for all: a task each, or all pupils as if they were of one school
     */
    public record Settings(
            @Setting(byDefault = "0", about = "the school, in [1, 139]; 0: all schools")
            int task) {
        public Settings {
            require(task >= 0 && task <= SCHOOLS, "task must be in [1, 139], or 0 for all, was %d", task);
        }
    }

    @Override
    public String id() {
        return "multitask-school";
    }

    @Override
    public String summary() {
        return "Pupils of 139 London schools as 28 numbers: what is the exam score? A task for each school.";
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
        return OneAfterAnother.of(tasks(settings));
    }

    @Override
    public List<MultiTask.Task> tasks(Settings settings) {
        MatFile mat = MatFile.open(InputFile.of(FILES.file("school.mat")));
        List<Numbers> pupils = mat.cells("X");
        List<Numbers> scores = mat.cells("Y");
        return IntStream.rangeClosed(1, SCHOOLS)
                .filter(school -> settings.task() == 0 || settings.task() == school)
                .mapToObj(school -> new MultiTask.Task(
                        "school " + school,
                        new Labelled(
                                pupils.get(school - 1).dense(),
                                Reals.of(scores.get(school - 1).values()))))
                .toList();
    }
}
