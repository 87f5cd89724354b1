/**
 * The catalogue of files that can be downloaded: data sets and backbones by name, with the address, size and SHA-256 of
 * each file, and where they lie on this machine.
 *
 * <p>Read {@link dev.graft.data.catalogue.Entry}, then {@link dev.graft.data.catalogue.Fetch}.
 */
@NullMarked
package dev.graft.data.catalogue;

import org.jspecify.annotations.NullMarked;
