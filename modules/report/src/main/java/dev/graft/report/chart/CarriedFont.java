package dev.graft.report.chart;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.Map;

/**
 * A font that stays itself when it travels as text attributes.
 *
 * <p>A {@link Font} describes itself by the name of its family, which the reader then looks up among the fonts of the
 * machine. Drawing text as outlines goes that way, so that a font from a file would be lost on it.
 */
final class CarriedFont extends Font {
    private static final long serialVersionUID = 1L;

    CarriedFont(Font font) {
        super(font);
    }

    @Override
    public Map<TextAttribute, ?> getAttributes() {
        return Map.of(TextAttribute.FONT, this);
    }
}
