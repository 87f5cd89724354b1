package dev.graft.data.wordvectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTest {
    private static final String GLOVE =
            "the 1 0 0.5\ncat 0 2 -1e-1\nÜber 4 4 4\nNew_York 9 9 9\n. . 9 9 9\ncat 8 8 8\n";

    @TempDir
    private Path folder;

    /** One table in all formats. */
    enum Written {
        GLOVE(GLOVE_BYTES),
        WORD2VEC_TEXT(("6 3\n" + WordVectorsTest.GLOVE).getBytes(StandardCharsets.UTF_8)),
        FASTTEXT(("6 3\n" + WordVectorsTest.GLOVE.replace("\n", " \n")).getBytes(StandardCharsets.UTF_8)),
        WINDOWS(("6 3\n" + WordVectorsTest.GLOVE).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
        BINARY(binary("")),
        BINARY_WITH_LINE_ENDS(binary("\n"));

        private final byte[] bytes;

        Written(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private static final byte[] GLOVE_BYTES = GLOVE.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void everyFormatGivesTheSameMeans(Written written) throws IOException {
        for (byte[] bytes : List.of(written.bytes, gzipped(written.bytes))) {
            float[][] features = encode(bytes, false, 100, "the cat, the Über-dog", "dog!", "cat New_York");
            assertThat(features[0]).containsExactly(6 / 4f, 6 / 4f, (0.5f - 0.1f + 0.5f + 4) / 4);
            assertThat(features[1]).containsExactly(0, 0, 0);
            assertThat(features[2]).containsExactly(0, 2, -0.1f);
        }
    }

    @Test
    void capitalsCountUnlessTheContractIsLowerCase() throws IOException {
        assertThat(encode(GLOVE_BYTES, false, 100, "THE CAT")[0]).containsExactly(0, 0, 0);
        assertThat(encode(GLOVE_BYTES, true, 100, "THE CAT")[0]).containsExactly(0.5f, 1, 0.2f);
        assertThat(encode(GLOVE_BYTES, true, 100, "Über")[0]).containsExactly(0, 0, 0);
    }

    @Test
    void onlyWordsThatCanOccurAreKept() throws IOException {
        assertThat(WordTable.read(file(GLOVE_BYTES), false, 100, 1 << 20).size())
                .isEqualTo(3);
        assertThat(WordTable.read(file(GLOVE_BYTES), true, 100, 1 << 20).size()).isEqualTo(2);
    }

    @Test
    void readingStopsAtMostWords() throws IOException {
        assertThat(encode(GLOVE_BYTES, true, 1, "the cat")[0]).containsExactly(1, 0, 0.5f);
        byte[] damagedLater = (GLOVE + "no numbers here").getBytes(StandardCharsets.UTF_8);
        assertThat(encode(damagedLater, true, 6, "the")[0]).containsExactly(1, 0, 0.5f);
    }

    @Test
    void whatATextBecomesDoesNotDependOnItsBatch() throws IOException {
        float[][] together = encode(GLOVE_BYTES, true, 9, "the cat", "cat", "");
        assertThat(encode(GLOVE_BYTES, true, 9, "cat")[0]).isEqualTo(together[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a 1 2\\nb 1\\n                     | line 2: expected a word and 2 numbers, found 1 numbers",
                "a 1 2\\nb 1 2 3\\n                 | line 2: expected a word and 2 numbers, found 3 numbers",
                "a 1 2\\n\\nb 1 2\\n                | line 2: expected a word and 2 numbers, found 0 numbers",
                "a 1 2\\nb 1 NaN\\n                 | line 2: expected a word and 2 numbers, found 0 numbers",
                "a 1 2\\nb 1 1e999\\n               | line 2: found a number too large",
                "3 2\\na 1 2\\nb 1 2\\n             | ends after 2 of the 3 words",
                "3 2\\n                             | ends after 0 of the 3 words",
                "3 2\\na 1 2\\nb 1 2 3\\n           | line 3: expected a word and 2 numbers, found 3 numbers",
                "{\"json\": 1}                      | is no table of word vectors",
                "PK\\3\\4 zip                         | is no table of word vectors",
                "\" \"                              | is no table of word vectors",
                "New_York 1 2\\n                    | none of its words can occur in a text in lower case",
            })
    void aDamagedTextIsRefused(String text, String words) throws IOException {
        Path file = file(text.translateEscapes().getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> WordTable.read(file, true, 100, 1 << 20))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll(file.toString(), words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 10, 40, 60})
    void aTruncatedTableIsRefused(int missing) throws IOException {
        byte[] whole = binary("\n");
        for (byte[] damaged : List.of(
                Arrays.copyOf(whole, whole.length - missing - 1),
                Arrays.copyOf(gzipped(whole), gzipped(whole).length - missing))) {
            Path file = file(damaged);
            assertThatThrownBy(() -> WordTable.read(file, true, 100, 1 << 20))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() throws IOException {
        byte[] bytes = binary("");
        Arrays.fill(bytes, 8, 12, (byte) 0xff);
        assertRefused(bytes, 1 << 20, "word 1");
        assertRefused(
                ("2 3\n" + "x".repeat(10_001)).getBytes(StandardCharsets.UTF_8), 1 << 20, "more than 10000 letters");
    }

    @Test
    void tooManyWordsForTheMemoryAreRefused() throws IOException {
        assertRefused(GLOVE_BYTES, 200, "most-words", "2 words of 3 numbers", "-Xmx");
    }

    @Test
    void othersThanTextsAreRefused() throws IOException {
        Samples vectors = Dense.of(new double[][] {{1, 2}});
        try (Encoder encoder = encoder(GLOVE_BYTES, true, 100)) {
            assertThat(encoder.features()).isEqualTo(3);
            assertThatThrownBy(() -> encoder.encode(vectors))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContainingAll("takes texts", "vector");
        }
    }

    @Test
    void aCutOrADeviceOfNetworksIsRefused() throws IOException {
        Network network = network(GLOVE_BYTES, true, "fc7");
        assertThatThrownBy(() -> new WordVectors().open(network, Device.AUTO, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("fc7", "mean of");
        assertThatThrownBy(() -> new WordVectors().engine(new Device(Device.Kind.CUDA, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("cuda:1");
    }

    @Test
    void itIsFound() {
        assertThat(ServiceLoader.load(Encoding.class))
                .anyMatch(encoding -> encoding.takes(new InputContract.Words(true)));
    }

    private void assertRefused(byte[] bytes, long memory, String... words) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> WordTable.read(file, true, 100, memory))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll(words);
    }

    private float[][] encode(byte[] bytes, boolean lowerCase, int mostWords, String... texts) throws IOException {
        try (Encoder encoder = encoder(bytes, lowerCase, mostWords)) {
            return encoder.encode(Text.of(List.of(texts)));
        }
    }

    private Encoder encoder(byte[] bytes, boolean lowerCase, int mostWords) throws IOException {
        return new WordVectors().open(network(bytes, lowerCase, new MeanOfWords(mostWords).cut()), Device.CPU, 1);
    }

    private Network network(byte[] bytes, boolean lowerCase, String cut) throws IOException {
        return new Network("words", file(bytes), "0".repeat(64), new InputContract.Words(lowerCase), cut);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("vectors"), bytes);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] binary(String end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("6 3\n".getBytes(StandardCharsets.UTF_8));
        GLOVE.lines().forEach(line -> {
            String[] parts = line.replace(". . ", ".. ").split(" ", -1);
            out.writeBytes((parts[0] + " ").getBytes(StandardCharsets.UTF_8));
            ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
            for (int j = 1; j <= 3; j++) {
                numbers.putFloat(Float.parseFloat(parts[j]));
            }
            out.writeBytes(numbers.array());
            out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        });
        return out.toByteArray();
    }
}
