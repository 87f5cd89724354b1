/**
 * Pictures from files: a user's own in folders, and those of known data sets.
 *
 * <p>Read {@link dev.graft.data.picture.ImageFolder}, then {@link dev.graft.data.picture.Pictures} and {@link
 * dev.graft.data.picture.Decoder}.
 */
@NullMarked
package dev.graft.data.picture;

import org.jspecify.annotations.NullMarked;
