/**
 * The catalogue of everything Paws says about a user's environment: one enum a stage, each constant
 * a {@link dev.paws.core.message.Message} with a stable code. {@code docs/messages.md} is generated
 * from it.
 */
@NullMarked
package dev.paws.core.message;

import org.jspecify.annotations.NullMarked;
