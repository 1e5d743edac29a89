/**
 * What all kinds of source share: collecting facts, the form of a value, texts that two kinds must
 * write alike. Each kind has a package below: {@code compose}, {@code engine}, {@code snapshot},
 * {@code kubernetes}.
 *
 * <p>A new kind of source is a constant of {@link dev.paws.core.parity.SourceKind}, which declares
 * the fields that it can express, a record of {@code EnvironmentSpec}, and a package here that
 * returns a {@link dev.paws.core.parity.SourceResult}. The compiler then names every place that has
 * to handle it.
 *
 * <p>Promises: a source only reads; what it cannot read is a finding with its place, not a failure.
 */
@NullMarked
package dev.paws.core.parity.source;

import org.jspecify.annotations.NullMarked;
