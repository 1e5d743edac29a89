/**
 * YAML texts as documents of values with positions, free of Compose. Scalars have the types that
 * go-yaml v3 gives them, which is what Docker Compose and kubectl read. A budget bounds the nodes
 * that aliases make, and each document keeps the paths tagged {@code !reset} and {@code !override}.
 */
@NullMarked
package dev.paws.core.yaml;

import org.jspecify.annotations.NullMarked;
