/**
 * The entities of the data model as immutable records: copied defensively, nothing null, {@code
 * Optional} for what the data model marks with a question mark. Groups of an entity ({@code
 * metadata}, {@code container}, …) and its enums are nested in the entity's record. JSON and YAML
 * forms are made in {@link dev.paws.core.model.json}.
 */
@NullMarked
package dev.paws.core.model;

import org.jspecify.annotations.NullMarked;
