/** Shows the health of an environment and the state of its clusters: text, JSON and JUnit XML. */
@NullMarked
package dev.paws.core.report.health;

import org.jspecify.annotations.NullMarked;
