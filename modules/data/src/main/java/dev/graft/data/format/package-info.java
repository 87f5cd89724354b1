/**
 * Readers of files that others wrote: tables, matrices, pictures of digits, reviews.
 *
 * <p>Start with {@link dev.graft.data.format.InputFile}, which every reader reads through; then
 * {@link dev.graft.data.format.CsvTable}. Each reader is one file or a small family (the {@code Mat} files), takes no
 * more memory than what the file honestly holds, and answers a bad file with one message: which file, where in it, what
 * was found, what to do.
 */
@NullMarked
package dev.graft.data.format;

import org.jspecify.annotations.NullMarked;
