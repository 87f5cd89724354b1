package dev.graft.data.backbone;

import dev.graft.data.catalogue.Presence;

/** Something whose files can be looked for without reading them. */
public interface Located {
    /** Whether and where its files lie on this machine. */
    Presence presence();
}
