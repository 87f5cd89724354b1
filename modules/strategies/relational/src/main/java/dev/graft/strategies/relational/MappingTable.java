package dev.graft.strategies.relational;

import dev.graft.core.relation.Schema;
import dev.graft.core.strategy.Exhibit;
import dev.graft.strategies.relational.mapping.Carried;
import dev.graft.strategies.relational.mapping.Image;
import dev.graft.strategies.relational.tree.Variables;
import java.util.List;

/** Which predicate of the source became which of the target. */
final class MappingTable {
    private static final String NOTHING = "nothing";

    private MappingTable() {}

    static Exhibit.Table of(Carried.Mapped mapped) {
        Schema schema = mapped.from().source().schema();
        return new Exhibit.Table(
                "What predicates of the source became",
                List.of("source", "target"),
                mapped.mapping().images().entrySet().stream()
                        .map(entry -> List.of(
                                Variables.head(schema.predicate(entry.getKey())).toString(),
                                entry.getValue().map(Image::toString).orElse(NOTHING)))
                        .toList());
    }
}
