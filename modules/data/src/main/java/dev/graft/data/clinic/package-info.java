/**
 * Patients that are generated, not collected: a covariate shift whose density ratio is known in closed form.
 *
 * <p>Read {@link dev.graft.data.clinic.Clinic}.
 */
@NullMarked
package dev.graft.data.clinic;

import org.jspecify.annotations.NullMarked;
