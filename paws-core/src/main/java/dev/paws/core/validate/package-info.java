/**
 * The rules that the data model states, one class each, and {@link
 * dev.paws.core.validate.Validator}, which applies all of them and collects all findings. Pure: no
 * engine is asked, nothing is read.
 */
@NullMarked
package dev.paws.core.validate;

import org.jspecify.annotations.NullMarked;
