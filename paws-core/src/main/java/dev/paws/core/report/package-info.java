/**
 * The results of goals, as text for people and as JSON for machines: tables, results, published
 * ports, the observed environment. Pure functions of what the stages return. Values that look
 * secret are masked here, before they can reach a file.
 */
@NullMarked
package dev.paws.core.report;

import org.jspecify.annotations.NullMarked;
