/**
 * Keeps the history of health and states: journals that any process may add to, and a database
 * (SQLite, or PostgreSQL for a team) into which they are taken. Nothing of JDBC is loaded to add to
 * a journal.
 */
@NullMarked
package dev.paws.store;

import org.jspecify.annotations.NullMarked;
