package dev.paws.core.pipeline.plain;

import dev.paws.core.pipeline.run.Expressions.Contexts;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an expression that has a value. */
@FunctionalInterface
interface Node {
  @Nullable Object value(Contexts contexts) throws Failure;

  /** The result of {@code .*}: what follows applies to each item. */
  record Filtered(List<@Nullable Object> items) {}
}
