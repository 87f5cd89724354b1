package dev.graft.runner.trial;

import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The exhibits of several folds as those of one trial: tables of two columns become one with a column for each fold, of all else the
 * first fold's is shown, and its title says so.
 */
final class SideBySide {
    private SideBySide() {}

    static List<Exhibit> of(List<List<Exhibit>> folds) {
        if (folds.size() == 1) {
            return folds.get(0);
        }
        return folds.get(0).stream().map(exhibit -> of(exhibit, folds)).toList();
    }

    private static Exhibit of(Exhibit first, List<List<Exhibit>> folds) {
        if (first instanceof Exhibit.Table table && table.columns().size() == 2) {
            return joined(
                    table,
                    folds.stream()
                            .map(fold -> fold.stream()
                                    .filter(exhibit -> exhibit.title().equals(first.title()))
                                    .map(Exhibit.Table.class::cast)
                                    .findFirst()
                                    .orElse(new Exhibit.Table(first.title(), table.columns(), List.of())))
                            .toList());
        }
        return first.titled(first.title() + ", first fold");
    }

    private static Exhibit joined(Exhibit.Table first, List<Exhibit.Table> folds) {
        Set<String> keys = new LinkedHashSet<>();
        folds.forEach(fold -> fold.rows().forEach(row -> keys.add(row.get(0))));
        List<String> columns = new ArrayList<>(List.of(first.columns().get(0)));
        IntStream.rangeClosed(1, folds.size()).mapToObj(fold -> "fold " + fold).forEach(columns::add);
        List<List<String>> rows = new ArrayList<>();
        for (String key : keys) {
            List<String> row = new ArrayList<>(List.of(key));
            folds.forEach(fold -> row.add(value(fold, key)));
            rows.add(row);
        }
        return new Exhibit.Table(first.title(), columns, rows);
    }

    private static String value(Exhibit.Table fold, String key) {
        return fold.rows().stream()
                .filter(row -> row.get(0).equals(key))
                .map(row -> row.get(1))
                .findFirst()
                .orElse("");
    }
}
