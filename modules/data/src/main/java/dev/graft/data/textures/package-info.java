/**
 * Digits on coloured, textured backgrounds, in the manner of MNIST-M.
 *
 * <p>Read {@link dev.graft.data.textures.TexturedDigits}. A {@link dev.graft.data.textures.Background} is a
 * {@link dev.graft.data.textures.Texture}, which gives each point a shade, in the colours of a
 * {@link dev.graft.data.textures.Palette}. As in {@link dev.graft.data.drawing}, lengths are in units of the image's side;
 * the origin of a texture is the middle of the image.
 */
@NullMarked
package dev.graft.data.textures;

import org.jspecify.annotations.NullMarked;
