package dev.graft.strategies.relational;

import dev.graft.core.relation.Predicate;
import dev.graft.core.strategy.Exhibit;
import dev.graft.strategies.relational.mapping.Carried;
import dev.graft.strategies.relational.mapping.Image;
import dev.graft.strategies.relational.tree.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which predicate of the source became which of the target, fold by fold. */
final class MappingTable {
    private static final String NOTHING = "nothing";
    private static final String UNUSED = "";

    private MappingTable() {}

    static Exhibit.Table of(List<Carried.Mapped> folds) {
        Set<Predicate> sources = new LinkedHashSet<>();
        folds.forEach(fold -> fold.mapping()
                .images()
                .keySet()
                .forEach(name -> sources.add(fold.from().source().schema().predicate(name))));
        List<String> columns = new ArrayList<>(List.of("source"));
        IntStream.rangeClosed(1, folds.size()).mapToObj(fold -> "fold " + fold).forEach(columns::add);
        List<List<String>> rows = new ArrayList<>();
        for (Predicate source : sources) {
            List<String> row = new ArrayList<>(List.of(Variables.head(source).toString()));
            folds.forEach(fold -> row.add(word(fold, source)));
            rows.add(row);
        }
        return new Exhibit.Table("What predicates of the source became", columns, rows);
    }

    private static String word(Carried.Mapped fold, Predicate source) {
        if (!fold.mapping().images().containsKey(source.name())) {
            return UNUSED;
        }
        Optional<Image> image = Objects.requireNonNull(fold.mapping().images().get(source.name()));
        return image.map(Image::toString).orElse(NOTHING);
    }
}
