/**
 * The catalogue of messages about a user's environment: one enum for each stage, whose constants
 * are {@link dev.paws.core.message.Message}s with a stable code. {@code docs/messages.md} is
 * generated from it. Parts of sentences without a code are in enums of phrases.
 */
@NullMarked
package dev.paws.core.message;

import org.jspecify.annotations.NullMarked;
