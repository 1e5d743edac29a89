package dev.paws.core.compose.dotenv;

import java.util.Map;
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

  /**
   * Returns a variable as a line of a file sees it, in an expression or as a bare key; null if it
   * is not set.
   *
   * @param lines the variables of the file's earlier lines
   */
  @Nullable String value(String name, Map<String, DotenvParser.Entry> lines) {
    String outer = stronger.apply(name);
    if (outer != null) {
      return outer;
    }
    DotenvParser.Entry entry = lines.get(name);
    return entry == null ? weaker.apply(name) : entry.value();
  }
}
