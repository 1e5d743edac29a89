/**
 * JSON and YAML forms of the data model's entities, in the data model's names: a record's
 * components are the keys, so that a record and its document cannot disagree. There is no data
 * binding library; a new component of a record needs no code here.
 */
@NullMarked
package dev.paws.core.model.json;

import org.jspecify.annotations.NullMarked;
