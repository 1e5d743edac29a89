package dev.paws.core.app.port;

import dev.paws.core.secret.SecretValues;

/**
 * Where a use case says something, line by line; texts may have several lines. Whatever is known to
 * be secret, or looks so, is hidden in all of them but the result.
 */
public interface Console {
  /** What a person who looks for a mistake in Paws wants to know. */
  void debug(String text);

  /** What a person who watches wants to know. */
  void info(String text);

  /** What a person should know. */
  void warn(String text);

  /** What is wrong. */
  void error(String text);

  /** The machine-readable result on standard output, with nothing around it. */
  void result(String json);

  /** Hides these values too, from now on. */
  void hide(SecretValues secrets);

  /** All that is hidden, for what is written and thrown. */
  SecretValues hidden();
}
