package dev.paws.core.history;

import dev.paws.core.model.HealthCheckResult;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prepares the texts of results for the store: masked, and no longer than is useful. */
public final class ResultText {
  /** The beginning and the end of a long output, each in characters; docker shows 4096 in all. */
  private static final int PART = 2048;

  private ResultText() {}

  /**
   * Returns the result with its texts prepared.
   *
   * @param mask masks secrets; sees the whole texts
   */
  public static HealthCheckResult of(HealthCheckResult result, UnaryOperator<String> mask) {
    HealthCheckResult.Details details = result.details();
    return new HealthCheckResult(
        result.id(),
        result.serviceId(),
        result.timestamp(),
        result.status(),
        new HealthCheckResult.Details(
            details.exitCode(),
            details.output().map(text -> shortened(mask.apply(text))),
            details.responseTimeMs(),
            details.errorMessage().map(text -> shortened(mask.apply(text)))),
        result.metadata());
  }

  /** Returns the beginning and the end of a text; databases refuse the character 0. */
  private static String shortened(String text) {
    String plain = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    if (plain.length() <= 2 * PART) {
      return plain;
    }
    return plain.substring(0, boundary(plain, PART))
        + "\n[...]\n"
        + plain.substring(boundary(plain, plain.length() - PART));
  }

  /** Does not cut a pair of surrogates apart. */
  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Returns a text; empty if it says nothing. */
  static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
