/**
 * What Paws remembers of environments: results of health checks, states, starts, workflow stages
 * and pipeline runs. Defines what is recorded and how it is written to a journal, the port of the
 * store, and what can be concluded from it. No file and no database is touched here.
 */
@NullMarked
package dev.paws.core.history;

import org.jspecify.annotations.NullMarked;
