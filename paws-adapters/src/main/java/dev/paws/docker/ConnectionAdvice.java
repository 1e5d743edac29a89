package dev.paws.docker;

import dev.paws.core.message.ConnectionPhrase;
import java.util.List;

/** What the user can do if no engine answers. */
final class ConnectionAdvice {
  private ConnectionAdvice() {}

  static String of(List<String> tried) {
    return ConnectionPhrase.ADVICE.text(String.join("; ", tried));
  }
}
