/**
 * Data sets in a user's own files, named straight in an experiment file: {@code csv}, {@code svmlight}, {@code npz},
 * {@code mat}.
 *
 * <p>Start with {@link dev.graft.data.files.CsvData}. The formats themselves are read in
 * {@link dev.graft.data.format}. A relative path begins at the folder that Graft was started in.
 */
@NullMarked
package dev.graft.data.files;

import org.jspecify.annotations.NullMarked;
