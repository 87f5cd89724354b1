package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import java.util.List;

/** Several vectors of each sample as one long vector, put together when it is read. */
final class SideBySide {
    private SideBySide() {}

    /** The vectors of all parts, each of which has {@code size} of them. */
    static Dense of(int size, List<Dense> parts) {
        int width = parts.stream().mapToInt(Dense::features).sum();
        return Dense.over(size, width, (row, into) -> {
            int at = 0;
            for (Dense part : parts) {
                System.arraycopy(part.row(row), 0, into, at, part.features());
                at += part.features();
            }
        });
    }
}
