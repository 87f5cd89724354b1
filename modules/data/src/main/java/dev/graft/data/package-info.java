/**
 * The catalogue of data sets: what an experiment file can name as a source or a target.
 *
 * <p>Read {@link dev.graft.data.DataSet}; {@link dev.graft.data.digits} holds the
 * generated pair that examples and tests use, {@link dev.graft.data.catalogue} the files that can be downloaded.
 */
@NullMarked
package dev.graft.data;

import org.jspecify.annotations.NullMarked;
