package dev.paws.core.pipeline.expression;

import java.util.Locale;
import java.util.Map;

/**
 * What an expression can ask for.
 *
 * @param contexts by name in lower case; a context that is not there is null
 */
public record Scope(Map<String, Data> contexts, RunFunctions functions) {
  public Scope {
    contexts = Map.copyOf(contexts);
  }

  /** Returns a context. */
  Data context(String name) {
    return contexts.getOrDefault(name.toLowerCase(Locale.ROOT), Data.Null.VALUE);
  }
}
