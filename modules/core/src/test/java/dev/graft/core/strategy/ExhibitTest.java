package dev.graft.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExhibitTest {
    @Test
    void everyRowOfATableFillsItsColumns() {
        assertThatThrownBy(() -> new Exhibit.Table("weights", List.of("a", "b"), List.of(List.of("1"))))
                .hasMessage("table \"weights\": a row of 1 in 2 columns");
    }

    @Test
    void aMatrixHasANumberForEachPairOfNames() {
        assertThatThrownBy(() -> new Exhibit.Matrix("m", List.of("r"), List.of("c"), List.of()))
                .hasMessage("matrix \"m\": 0 rows for 1 names");
        assertThatThrownBy(() -> new Exhibit.Matrix("m", List.of("r"), List.of("c"), List.of(List.of(1.0, 2.0))))
                .hasMessage("matrix \"m\": a row of 2 in 1 columns");
    }

    @Test
    void aPointHasTwoCoordinates() {
        assertThatThrownBy(() -> new Exhibit.Series("loss", List.of(1.0), List.of()))
                .hasMessage("series \"loss\": 1 x for 0 y");
    }

    @Test
    void changingTheListsItWasMadeOfChangesNoExhibit() {
        List<String> row = new ArrayList<>(List.of("1"));
        List<List<String>> rows = new ArrayList<>(List.of(row));
        Exhibit.Table table = new Exhibit.Table("t", List.of("a"), rows);
        row.set(0, "2");
        rows.clear();
        assertThat(table.rows()).containsExactly(List.of("1"));
    }
}
