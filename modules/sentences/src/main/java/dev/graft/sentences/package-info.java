/** Backbones for sentences that come as a library: read {@link dev.graft.sentences.SentenceShelf}. */
@NullMarked
package dev.graft.sentences;

import org.jspecify.annotations.NullMarked;
