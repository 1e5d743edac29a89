package dev.paws.core.parity.source.compose;

import dev.paws.core.message.ParityPhrase;
import java.util.List;
import java.util.Optional;

/** Maps the path of a fact back to the key of a Compose file. */
public final class ComposeKeys {
  /** The fact was read from a key below {@code deploy}, see {@link dev.paws.core.parity.Fact}. */
  public static final String DEPLOY = "deploy";

  /** The fact was read from below {@code deploy}, and the service's own key has the same value. */
  public static final String BOTH = ParityPhrase.DEPLOY_AND_OWN_KEY.text();

  private ComposeKeys() {}

  /**
   * Returns the service's key for a field that is one value or one list; empty if there is none.
   */
  public static Optional<String> scalar(String path) {
    return ServiceFields.SCALARS.stream()
        .filter(field -> field.path().equals(path))
        .map(ServiceFields.Field::key)
        .findFirst();
  }

  /**
   * Returns the path of keys for a text by name ({@code labels}, {@code NAME}); empty if there is
   * none.
   */
  public static Optional<List<String>> named(String path) {
    return ServiceFields.MAPS.stream()
        .filter(field -> path.startsWith(field.path()))
        .map(field -> List.of(field.key(), path.substring(field.path().length())))
        .findFirst();
  }

  /**
   * Returns the keys below {@code deploy.resources} for the same limit; they override the service's
   * own key.
   */
  public static Optional<List<String>> limit(String path) {
    return ServiceFields.LIMITS.stream()
        .filter(field -> field.path().equals(path))
        .map(field -> List.of(field.key().split("\\.", 2)))
        .findFirst();
  }
}
