package dev.graft.data.relational;

import java.util.List;

/**
 * A vowel of southern British English as in a word between h and d, by its place in the chart of the International Phonetic
 * Association, in three steps: how open the mouth is (close, mid, open) and how far in front the tongue is (back, central, front).
 */
enum Vowel {
    HEED(0, 2),
    HID(0, 2),
    HEAD(1, 2),
    HAD(2, 2),
    HUD(2, 1),
    HARD(2, 0),
    HOD(2, 0),
    HOARD(1, 0),
    HOOD(0, 0),
    WHOD(0, 0),
    HEARD(1, 1);

    /** In the order of the classes of the published set, which writes them hid, hId, hEd, hAd, hYd, had, hOd, hod, hUd, hud, hed. */
    static final List<Vowel> ALL = List.of(values());

    private final int openness;
    private final int frontness;

    Vowel(int openness, int frontness) {
        this.openness = openness;
        this.frontness = frontness;
    }

    int openness() {
        return openness;
    }

    int frontness() {
        return frontness;
    }
}
