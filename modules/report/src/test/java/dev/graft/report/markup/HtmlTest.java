package dev.graft.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textsAndAttributesAreEscaped() {
        assertThat(Html.of("b", "<&>").with("title", "\"'")).hasToString("<b title=\"&quot;&#39;\">&lt;&amp;&gt;</b>");
    }

    @Test
    void onlyVoidElementsCloseThemselves() {
        assertThat(Html.of("meta").with("charset", "utf-8")).hasToString("<meta charset=\"utf-8\"/>");
        assertThat(Html.of("span")).hasToString("<span></span>");
    }

    @Test
    void charactersThatXmlDoesNotKnowAreReplaced() {
        assertThat(Escaped.of("a\u0000b\uD800c\uFFFF\uD83C\uDF31")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83C\uDF31");
    }
}
