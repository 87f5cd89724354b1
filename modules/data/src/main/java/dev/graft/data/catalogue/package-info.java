/** Files that belong together and can be downloaded: read {@link dev.graft.data.catalogue.Entry}. */
@NullMarked
package dev.graft.data.catalogue;

import org.jspecify.annotations.NullMarked;
