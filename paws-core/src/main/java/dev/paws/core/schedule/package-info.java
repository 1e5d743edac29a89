/**
 * Runs steps of any kind in the order of their dependencies, several at a time, until they have
 * ended, the caller stops them or the deadline comes. Knows only ids, weights and times; what a
 * step does, and what its failure means for others, is decided by the {@link
 * dev.paws.core.schedule.Worker}. One thread runs the schedule; steps work elsewhere and report
 * their end on that thread.
 */
@NullMarked
package dev.paws.core.schedule;

import org.jspecify.annotations.NullMarked;
