/**
 * The entities of the data model as immutable records: with defensive copies, without nulls, and
 * with {@code Optional} for what the data model marks with a question mark. Groups of an entity
 * ({@code metadata}, {@code container}, …) and its enums are nested in the entity's record. {@link
 * dev.paws.core.model.json} reads and writes them as JSON and YAML.
 */
@NullMarked
package dev.paws.core.model;

import org.jspecify.annotations.NullMarked;
