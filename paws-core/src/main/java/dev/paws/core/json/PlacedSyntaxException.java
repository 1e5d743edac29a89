package dev.paws.core.json;

import dev.paws.core.json.PlacedValue.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a text is not the expected JSON. The message gives the reason and quotes no value. */
public final class PlacedSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Place at;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param at where reading stopped
   */
  public PlacedSyntaxException(Place at, @Nullable String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.at = at;
    this.reason = reason == null ? "it cannot be read" : reason;
  }

  /** Returns what is wrong, the first line of it. */
  public String reason() {
    return reason.lines().findFirst().orElse("").strip();
  }

  /** Returns where reading stopped. */
  public Place at() {
    return at;
  }
}
