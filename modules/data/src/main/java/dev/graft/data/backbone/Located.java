package dev.graft.data.backbone;

import dev.graft.data.catalogue.Presence;
import java.nio.file.Path;

/** Something whose files can be looked for without reading them. */
public interface Located {
    /** Whether and where its files lie on this machine. */
    Presence presence();

    /** The folder, or the file where there is only one, that a download is to be put at. */
    Path place();
}
