/**
 * Files that lie in one sub-folder per class, in a folder or a zip: how a user's own pictures, recordings and texts are
 * found.
 *
 * <p>Read {@link dev.graft.data.folder.ClassFolders}, then {@link dev.graft.data.folder.FoundFile}.
 */
@NullMarked
package dev.graft.data.folder;

import org.jspecify.annotations.NullMarked;
