/**
 * Coverage-guided fuzzing of what reads people's files. In an ordinary test run the inputs that
 * once failed are tried again (below {@code src/test/resources}, by the name of the test); with
 * {@code JAZZER_FUZZ=1} Jazzer looks for new ones. {@code scripts/fuzz} does that.
 */
package dev.paws.core.compose.fuzz;
