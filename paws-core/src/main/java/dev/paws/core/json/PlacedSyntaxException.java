package dev.paws.core.json;

import dev.paws.core.json.PlacedValue.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text is not what it should be; the message gives the reason and holds no value of the text. */
public final class PlacedSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Place at;

  /**
   * Creates the exception.
   *
   * @param at where the reading ended
   */
  public PlacedSyntaxException(Place at, @Nullable String reason, @Nullable Throwable cause) {
    super(reason == null ? "it cannot be read" : reason, cause);
    this.at = at;
  }

  /** Returns where the reading ended. */
  public Place at() {
    return at;
  }
}
