/**
 * Masking of secrets: rules that recognize a secret by its name, form or place, and a store of
 * values that are known to be secret. All output goes through this package before it is printed,
 * written or thrown. Pure functions; depends on no other package.
 */
@NullMarked
package dev.paws.core.secret;

import org.jspecify.annotations.NullMarked;
