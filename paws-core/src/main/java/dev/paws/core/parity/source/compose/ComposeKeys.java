package dev.paws.core.parity.source.compose;

import java.util.List;
import java.util.Optional;

/** How Compose calls the fields of a service: the way back from a fact to the files. */
public final class ComposeKeys {
  /** That a fact was read from below {@code deploy}, see {@link dev.paws.core.parity.Fact}. */
  public static final String DEPLOY = "deploy";

  /** That it was read from there, and the service's own key says the same. */
  public static final String BOTH = "deploy, and the service's own key";

  private ComposeKeys() {}

  /** The key below a service of a field that is one value or one list. */
  public static Optional<String> scalar(String path) {
    return ServiceFields.SCALARS.stream()
        .filter(field -> field.path().equals(path))
        .map(ServiceFields.Field::key)
        .findFirst();
  }

  /** The keys of a text by name, as {@code labels}, {@code NAME}. */
  public static Optional<List<String>> named(String path) {
    return ServiceFields.MAPS.stream()
        .filter(field -> path.startsWith(field.path() + "."))
        .map(field -> List.of(field.key(), path.substring(field.path().length() + 1)))
        .findFirst();
  }

  /**
   * The keys below {@code deploy.resources} that say the same; they go before the service's own.
   */
  public static Optional<List<String>> limit(String path) {
    return ServiceFields.LIMITS.stream()
        .filter(field -> field.path().equals(path))
        .map(field -> List.of(field.key().split("\\.", 2)))
        .findFirst();
  }
}
