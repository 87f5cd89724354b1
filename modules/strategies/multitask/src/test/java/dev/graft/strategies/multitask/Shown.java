package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import java.util.List;

/** The exhibits of a fit, by their titles. */
final class Shown {
    private Shown() {}

    static Exhibit.Curve curve(Fitted fitted, String title) {
        return fitted.exhibits().stream()
                .filter(exhibit -> exhibit.title().equals(title))
                .map(Exhibit.Curve.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<String> titles(Fitted fitted) {
        return fitted.exhibits().stream().map(Exhibit::title).toList();
    }
}
