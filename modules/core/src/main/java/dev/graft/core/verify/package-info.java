/**
 * Methods against numbers that are known of them: a {@link dev.graft.core.verify.MethodCase} holds the numbers, a {@link
 * dev.graft.core.verify.ReferenceMethod} computes them, {@link dev.graft.core.verify.MethodVerifier} compares.
 */
@NullMarked
package dev.graft.core.verify;

import org.jspecify.annotations.NullMarked;
