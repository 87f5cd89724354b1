package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.samples.Text;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.ZeroShotScenario;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where descriptors of classes come from. */
final class DescriptorSource {
    static final String KEY = "scenario.descriptors";

    private DescriptorSource() {}

    /**
     * One for each class, in the order of the label space.
     *
     * @throws GraftException if a class has none
     */
    static Descriptors load(ZeroShotScenario scenario, List<String> classes) {
        Described described = scenario.descriptors();
        if (described instanceof Described.ByFile file) {
            return ordered(ClassTable.read(file.file()), classes, file.file());
        }
        if (described instanceof Described.ByNames names) {
            return texts(
                    classes.stream()
                            .map(name -> names.text().replace(Described.NAME, name))
                            .toList(),
                    classes);
        }
        if (described instanceof Described.ByTexts texts) {
            return texts(
                    classes.stream()
                            .map(name -> text(texts.texts(), name, classes))
                            .toList(),
                    classes);
        }
        Chosen<DataSet<?>> data = scenario.data().data();
        return ordered(
                ofData(data.plugin(), data.settings())
                        .orElseThrow(() -> new GraftException(
                                "%s: the data set %s knows nothing of its classes but their names. Name a file of attributes, descriptors: {file: ...}, or texts: descriptors: {names: \"{}\"}."
                                        .formatted(KEY, data.plugin().id()))),
                classes,
                data.plugin().id());
    }

    private static <S extends Record> Optional<Descriptors> ofData(DataSet<S> data, Record settings) {
        return data.descriptors(Objects.requireNonNull(data.settings().cast(settings)));
    }

    private static Descriptors texts(List<String> texts, List<String> classes) {
        return new Descriptors(classes, Text.of(texts));
    }

    private static String text(Map<String, String> texts, String name, List<String> classes) {
        texts.keySet().stream()
                .filter(key -> !classes.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw new GraftException("%s.texts: no class is called \"%s\"%s The classes: %s."
                            .formatted(KEY, key, Nearest.ending(key, classes), String.join(", ", classes)));
                });
        String text = texts.get(name);
        if (text == null) {
            throw new GraftException("%s.texts: class \"%s\" has no text. Give each class one.".formatted(KEY, name));
        }
        return text;
    }

    private static Descriptors ordered(Descriptors found, List<String> classes, String where) {
        for (String name : classes) {
            if (!found.classes().contains(name)) {
                throw new GraftException("%s: %s has no descriptor of class \"%s\"%s It has: %s."
                        .formatted(
                                KEY,
                                where,
                                name,
                                Nearest.ending(name, found.classes()),
                                String.join(", ", found.classes())));
            }
        }
        return new Descriptors(classes, found.of(classes));
    }
}
