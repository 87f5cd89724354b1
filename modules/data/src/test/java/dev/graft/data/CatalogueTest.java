package dev.graft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Setting;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void findsTheInstalledDataSetsSortedById() {
        assertThat(Catalogue.installed().ids())
                .contains("handwritten-digits", "rendered-digits")
                .isSorted();
    }

    @Test
    void looksUpByExactId() {
        Catalogue catalogue = Catalogue.of(List.of(new Named("b"), new Named("a")));

        assertThat(catalogue.entries()).extracting(DataSet::id).containsExactly("a", "b");
        assertThat(catalogue.find("b")).map(DataSet::id).contains("b");
        assertThat(catalogue.find("B")).isEmpty();
    }

    @Test
    void refusesTwoProvidersOfOneIdByName() {
        assertThatThrownBy(() -> Catalogue.of(List.of(new Named("a"), new Other("a"))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("\"a\"")
                .hasMessageContaining(Named.class.getName())
                .hasMessageContaining(Other.class.getName());
    }

    @Test
    void refusesAnIdThatIsNotInKebabCase() {
        assertThatThrownBy(() -> Catalogue.of(List.of(new Named("MyDigits"))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("MyDigits")
                .hasMessageContaining(Named.class.getName());
    }

    @Test
    void everyInstalledDataSetDescribesItselfAndItsSettings() {
        for (DataSet<?> dataSet : Catalogue.installed().entries()) {
            assertThat(List.of(dataSet.title(), dataSet.summary(), dataSet.licence()))
                    .as(dataSet.id())
                    .noneMatch(String::isBlank);
            for (RecordComponent component : dataSet.settings().getRecordComponents()) {
                assertThat(component.getAnnotation(Setting.class))
                        .as(dataSet.id() + ": " + component.getName())
                        .isNotNull();
            }
        }
    }

    private record NoSettings() {}

    private record Named(String id) implements Empty {}

    private record Other(String id) implements Empty {}

    private interface Empty extends DataSet<NoSettings> {
        @Override
        default String title() {
            return "A test";
        }

        @Override
        default String summary() {
            return "Nothing.";
        }

        @Override
        default String licence() {
            return "none";
        }

        @Override
        default Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        default Labelled load(NoSettings settings) {
            return new Labelled(Dense.over(0, 1, (row, into) -> {}), Classes.of(List.of("only")));
        }
    }
}
