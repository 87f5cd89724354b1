package dev.graft.strategies.confusion;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;

/** The exhibits of a fit, by their titles. */
final class Shown {
    private Shown() {}

    static Exhibit.Table table(Fitted fitted, String title) {
        return of(fitted, title, Exhibit.Table.class);
    }

    static Exhibit.Curve curve(Fitted fitted, String title) {
        return of(fitted, title, Exhibit.Curve.class);
    }

    private static <E extends Exhibit> E of(Fitted fitted, String title, Class<E> kind) {
        return fitted.exhibits().stream()
                .filter(exhibit -> exhibit.title().equals(title))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
