package dev.graft.runner.file;

import dev.graft.runner.experiment.ClassChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which classes: a share of them, or their names. */
final class ClassChoiceReader {
    private ClassChoiceReader() {}

    static Optional<ClassChoice> read(Section section, String key, Value value) {
        if (value instanceof Value.Scalar scalar && isNumber(scalar.text())) {
            double share = section.between(key, 0.5, 0, 1);
            return share > 0 && share < 1 ? Optional.of(new ClassChoice.Share(share)) : Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (Value item : section.items(key)) {
            if (item instanceof Value.Scalar scalar) {
                names.add(scalar.text());
            } else {
                section.problem(
                        key,
                        "expected a share of the classes, as 0.2, or names of classes, as [cats, \"big*\"], found %s."
                                .formatted(item.describe()));
            }
        }
        if (names.isEmpty()) {
            section.problem(key, "expected a share of the classes, as 0.2, or names of classes, as [cats, \"big*\"].");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new ClassChoice.Named(names));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException aName) {
            return false;
        }
    }
}
