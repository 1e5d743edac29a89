/**
 * What must not be shown: rules that tell a secret by its name, by its form or by its place, and
 * the values that are known to be secret. The one masking place: whatever is printed, written or
 * thrown goes through here. Pure functions; depends on nothing.
 */
@NullMarked
package dev.paws.core.secret;

import org.jspecify.annotations.NullMarked;
