/**
 * The backbones that the catalogue knows: ONNX files that are fetched, well-known networks and tables of word vectors
 * that the user brings.
 *
 * <p>Read {@link dev.graft.data.backbone.CatalogueShelf}.
 */
@NullMarked
package dev.graft.data.backbone;

import org.jspecify.annotations.NullMarked;
