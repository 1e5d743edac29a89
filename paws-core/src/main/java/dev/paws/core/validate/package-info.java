/**
 * The rules of the data model, one class each, and {@link dev.paws.core.validate.Validator}, which
 * applies them all and collects the findings. Pure: asks no engine and reads no files.
 */
@NullMarked
package dev.paws.core.validate;

import org.jspecify.annotations.NullMarked;
