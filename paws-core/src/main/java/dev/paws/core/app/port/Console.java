package dev.paws.core.app.port;

import dev.paws.core.secret.SecretValues;

/**
 * Shows messages to the user, one line or several at a time. Values that are secret, or look so,
 * are masked in all of them except the result.
 */
public interface Console {
  /** Prints details for somebody who looks for a fault in Paws. */
  void debug(String text);

  /** Prints what a watching user wants to know. */
  void info(String text);

  /** Prints a warning. */
  void warn(String text);

  /** Prints an error. */
  void error(String text);

  /** Prints the machine-readable result to standard output, with nothing around it. */
  void result(String json);

  /**
   * Passes bytes on as they are, to standard output or error, even if a JSON result is asked for.
   */
  void raw(boolean error, byte[] bytes, int length);

  /** Masks these values as well, from now on. */
  void hide(SecretValues secrets);

  /** Returns the masked values, for what is written to files or thrown. */
  SecretValues hidden();
}
