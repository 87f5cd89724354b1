/**
 * The page: {@link dev.graft.report.page.Page} puts one section after the other, a class each.
 *
 * <p>All text goes through {@link dev.graft.report.markup.Html}, which escapes it.
 */
@NullMarked
package dev.graft.report.page;

import org.jspecify.annotations.NullMarked;
