/**
 * Word vectors as a backbone of texts: tables in the formats of word2vec, GloVe and fastText, and the mean of the vectors
 * of a text's words.
 *
 * <p>Read {@link dev.graft.data.wordvectors.WordVectors}.
 */
@NullMarked
package dev.graft.data.wordvectors;

import org.jspecify.annotations.NullMarked;
