/**
 * Worlds of objects and relations: published ones, a user's own, and one of voices.
 *
 * <p>Start with {@link dev.graft.data.relational.Imdb}. {@link dev.graft.data.relational.SchemaText} reads the types and modes of
 * predicates; the formats of facts are JSON, Alchemy's and BoostSRL's.
 */
@NullMarked
package dev.graft.data.relational;

import org.jspecify.annotations.NullMarked;
