/**
 * Reads YAML texts as documents of values with positions; knows nothing of Compose. Scalars have
 * the types that go-yaml v3 gives them, which is what Docker Compose and kubectl read. A budget
 * limits the nodes that aliases expand to. Each document keeps the paths tagged {@code !reset} and
 * {@code !override}.
 */
@NullMarked
package dev.paws.core.yaml;

import org.jspecify.annotations.NullMarked;
