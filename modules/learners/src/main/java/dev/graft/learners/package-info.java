/**
 * Base learners for weighted or mapped samples, on Tribuo: the only package that knows Tribuo's trainers.
 *
 * <p>Read {@link dev.graft.learners.LinearLearner}, the default, then {@link dev.graft.learners.LogisticRegression} and {@link
 * dev.graft.learners.NewtonRegression}, which train it, and {@link dev.graft.learners.StrengthSearch}, which chooses
 * its strength; {@link dev.graft.learners.RidgeRegression} is what it does with numbers. {@link dev.graft.learners.PriorLearner} stays near a model learned elsewhere. {@link
 * dev.graft.learners.NearestNeighbours} remembers; {@link dev.graft.learners.TribuoLearner} takes any
 * other trainer. {@link dev.graft.learners.Problem} is what they learn from, {@link dev.graft.learners.Table} how Tribuo
 * sees it.
 */
@NullMarked
package dev.graft.learners;

import org.jspecify.annotations.NullMarked;
