package dev.graft.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextListTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        List<String> texts =
                List.of("", "a b", "say \"ant\"", "back\\slash", "line\nend\t\u0001", "ümläut 蟻 \uD83D\uDC1C");
        assertThat(TextList.read(TextList.write(texts))).isEqualTo(texts);
        assertThat(TextList.write(List.of("a\"b", "c\n"))).isEqualTo("[\"a\\\"b\", \"c\\n\"]");
        assertThat(TextList.read(TextList.write(List.of()))).isEmpty();
    }

    @Test
    void whatOtherProgramsWriteIsReadToo() {
        assertThat(TextList.read(" [ \"a\\u0041\\/\" ,\"\\b\\f\\n\\r\\t\\\\\" ] "))
                .containsExactly("aA/", "\b\f\n\r\t\\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ant",
                "[",
                "[\"a\"",
                "[\"a",
                "[\"a\\",
                "[\"a\",]",
                "[,]",
                "[\"a\" \"b\"]",
                "[\"a\"] x",
                "[1]",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"\\u12g4\"]"
            })
    void whatIsNoListIsRefused(String json) {
        assertThatThrownBy(() -> TextList.read(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
