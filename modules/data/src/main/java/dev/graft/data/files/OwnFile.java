package dev.graft.data.files;

import dev.graft.core.GraftException;
import dev.graft.core.Require;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.data.format.ClassLabels;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.Numbers;
import java.util.Arrays;
import java.util.List;

/** What the data sets in a user's own files have in common. */
final class OwnFile {
    static final String LICENCE = "yours: the file is your own";

    private OwnFile() {}

    /** Refuses a path that nobody gave. */
    static void require(String file, String id) {
        Require.require(!file.isBlank(), "file is missing: {data: %s, file: path/of/your/file}", id);
    }

    /**
     * The labels of all samples.
     *
     * @param what where the words come from, as {@code column "age"}
     * @throws GraftException if they can be no classes
     */
    static Classes classes(InputFile file, String what, List<String> words) {
        ClassLabels.problem(words).ifPresent(problem -> {
            throw file.bad(what + ": " + problem);
        });
        return ClassLabels.of(ClassLabels.names(words), words);
    }

    /**
     * Samples with their labels.
     *
     * @throws GraftException if a sample is not finite, or the labels can be no classes
     */
    static Labelled labelled(InputFile file, ArraySettings settings, Samples samples, List<String> labels) {
        Classes classes = classes(file, settings.labels(), labels);
        if (samples instanceof Dense dense) {
            for (int row = 0; row < dense.size(); row++) {
                if (!Arrays.stream(dense.row(row)).allMatch(Double::isFinite)) {
                    throw file.bad("%s: row %d has a value that is no finite number. Remove the row, or fill it in."
                            .formatted(settings.samples(), row + 1));
                }
            }
        }
        return new Labelled(samples, classes);
    }

    /**
     * The array, in which there must be numbers.
     *
     * @throws GraftException if an axis of it is 0
     */
    static Numbers filled(InputFile file, String name, Numbers array) {
        if (array.values().length == 0) {
            throw file.empty(name, array.size());
        }
        return array;
    }

    /** Labels that are numbers, as words. */
    static List<String> words(Numbers labels) {
        return Arrays.stream(labels.values()).mapToObj(ClassLabels::word).toList();
    }
}
