/**
 * JSON and YAML forms of the data model's entities, in the data model's own names. Nothing else of
 * the core knows Jackson, and nothing of it is loaded before a document is read or written.
 */
@NullMarked
package dev.paws.core.model.json;

import org.jspecify.annotations.NullMarked;
