package dev.paws.core.compose.dotenv;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an env file's expressions see beside its own.
 *
 * @param stronger variables that win over those of earlier lines; null for one that is not set
 * @param weaker variables that are asked if neither has one
 */
public record VariableScope(
    Function<String, @Nullable String> stronger, Function<String, @Nullable String> weaker) {
  /** No variables. */
  public static final VariableScope NONE = new VariableScope(name -> null, name -> null);

  /** Returns a scope of variables that win over those of earlier lines. */
  public static VariableScope of(Function<String, @Nullable String> stronger) {
    return new VariableScope(stronger, name -> null);
  }

  @Nullable String outside(String name) {
    String value = stronger.apply(name);
    return value != null ? value : weaker.apply(name);
  }
}
