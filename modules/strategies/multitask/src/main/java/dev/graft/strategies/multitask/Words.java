package dev.graft.strategies.multitask;

import java.util.Locale;

/** Numbers in tables: three digits. */
final class Words {
    private Words() {}

    static String of(double number) {
        return String.format(Locale.ROOT, "%.3g", number);
    }
}
