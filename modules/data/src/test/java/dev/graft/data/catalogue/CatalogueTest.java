package dev.graft.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String GOOD = """
            name: small/letters
            what: a letter
            licence: none
            canonical: https://example.org
            total: 1 bytes in 1 files
            source: github some/one @ 0123456789012345678901234567890123456789
            ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  1  a.txt
            """;

    static Stream<Entry> entries() {
        return Entry.all().stream();
    }

    @Test
    void namesAreUnique() {
        assertThat(Entry.all()).hasSize(29);
        assertThat(Entry.all()).extracting(Entry::name).doesNotHaveDuplicates().isSorted();
        assertThat(Entry.all()).extracting(Entry::place).doesNotHaveDuplicates();
        assertThat(Entry.all().stream().filter(Entry::backbone)).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryHasFilesAtFixedAddresses(Entry entry) {
        assertThat(entry.parts()).extracting(Part::path).doesNotHaveDuplicates();
        assertThat(entry.parts()).allSatisfy(part -> assertThat(part.address().toString())
                .matches("https://raw\\.githubusercontent\\.com/[^/]+/[^/]+/[0-9a-f]{40}/[!-~]+"));
    }

    /** Totals of the folder entries, counted where the files were gathered. */
    @Test
    void theLargeEntriesAreWhole() {
        assertThat(Entry.named("speech-fsdd").bytes()).isEqualTo(13_657_820);
        assertThat(Entry.named("speech-fsdd").parts()).hasSize(2000);
        assertThat(Entry.named("vision-hymenoptera").bytes()).isEqualTo(31_838_690);
        assertThat(Entry.named("vision-pacs-subset").bytes()).isEqualTo(19_451_502);
        assertThat(Entry.named("omniglot").bytes()).isEqualTo(1_319_022 + 352_787);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyFileOnThisMachineIsTheOneMeant(Entry entry) throws IOException {
        Path data = data();
        Map<String, String> sums = sums(data, entry.place() + "/");
        assertThat(entry.parts().stream().collect(Collectors.toMap(Part::path, Part::sha256)))
                .isEqualTo(sums);
        for (Part part : entry.parts()) {
            Path file = data.resolve(entry.place()).resolve(part.path());
            assertThat(Files.size(file)).isEqualTo(part.bytes());
            assertThat(Sha256.of(file)).as("%s", file).isEqualTo(part.sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 bytes in 1 files|2 bytes in 1 files",
                "  1  a.txt|  1  ../a.txt",
                "  1  a.txt|  1  /a.txt",
                "  1  a.txt|  one  a.txt",
                "ca978|ca97",
                "licence: none\n|",
                "licence: none|licence: none\nlicence: one",
                "name: small/letters|name: small/digits",
                "github some/one|gitlab some/one",
                "what: a letter|what a letter",
            })
    void aDamagedEntryIsNoEntry(String change) {
        assertThat(EntryText.parse("letters", GOOD).parts()).hasSize(1);
        String[] words = change.split("\\|", -1);
        assertThat(GOOD).contains(words[0]);
        assertThatThrownBy(() -> EntryText.parse("letters", GOOD.replace(words[0], words[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Path data() {
        String named = System.getenv("GRAFT_DATA");
        assumeThat(named)
                .as("GRAFT_DATA names no folder of data: files are not checked against the catalogue")
                .isNotNull();
        return Path.of(named == null ? "" : named);
    }

    private static Map<String, String> sums(Path data, String under) {
        Path file = data.resolve("SHA256SUMS");
        assumeThat(file).as("the data folder has no list of hashes").exists();
        try {
            List<String> lines = Files.readAllLines(file);
            Function<String, String> path = line -> line.substring(66 + under.length());
            return lines.stream()
                    .filter(line -> line.startsWith(under, 66))
                    .collect(Collectors.toMap(path, line -> line.substring(0, 64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
