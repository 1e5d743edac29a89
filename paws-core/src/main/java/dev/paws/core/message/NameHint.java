package dev.paws.core.message;

import dev.paws.core.value.ClosestName;
import java.util.Collection;
import java.util.Optional;

/** Suggests a known name at the end of a message about an unknown one. */
public final class NameHint {
  private NameHint() {}

  /** Returns {@code "; did you mean NAME?"}, or an empty text if no known name is near. */
  public static String of(String written, Collection<String> known) {
    return of(ClosestName.to(written, known));
  }

  /** Returns {@code "; did you mean NAME?"}, or an empty text if there is no name. */
  public static String of(Optional<String> near) {
    return near.map(name -> LoadPhrase.DID_YOU_MEAN.text(name)).orElse("");
  }
}
