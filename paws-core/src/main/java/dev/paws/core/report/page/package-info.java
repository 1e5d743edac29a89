/**
 * The page of an environment: one HTML file that shows how an environment is, how it came up and
 * how it was. Everything that the page shows is in {@link
 * dev.paws.core.report.page.EnvironmentPage}; each section is a class.
 *
 * <p>Promises: a page is a pure function of that record; it requests nothing; every value is masked
 * and escaped; what a picture shows is there as text too.
 */
@NullMarked
package dev.paws.core.report.page;

import org.jspecify.annotations.NullMarked;
