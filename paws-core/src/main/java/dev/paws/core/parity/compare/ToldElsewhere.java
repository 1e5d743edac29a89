package dev.paws.core.parity.compare;

import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.SemanticPaths;
import java.util.HashSet;
import java.util.Set;

/** Recognizes differences that only follow from another one, which is reported. */
final class ToldElsewhere {
  private final Set<String> onlyHere = new HashSet<>();
  private final Set<String> onlyThere = new HashSet<>();

  ToldElsewhere(ServicePairs pairing) {
    pairing.onlySource().forEach(service -> onlyHere.add(service.name()));
    pairing.onlyTarget().forEach(service -> onlyThere.add(service.name()));
  }

  /** Returns whether another difference says the same. */
  boolean covers(FactDifference difference) {
    return isOnMissingService(difference) || isUnknownVersion(difference);
  }

  /**
   * Returns whether a difference is a dependency on a service that the other side does not have:
   * that it is missing is one difference already.
   */
  private boolean isOnMissingService(FactDifference difference) {
    String path = difference.path();
    if (!path.startsWith(FieldPaths.DEPENDENCIES)) {
      return false;
    }
    String name = path.substring(FieldPaths.DEPENDENCIES.length());
    return (difference.there().isEmpty() && onlyHere.contains(name))
        || (difference.here().isEmpty() && onlyThere.contains(name));
  }

  /** Returns whether one of two images has a tag that tells no version: the image differs. */
  private static boolean isUnknownVersion(FactDifference difference) {
    boolean version =
        difference.path().startsWith(SemanticPaths.PARAMETERS)
            && (difference.path().endsWith(".major_version")
                || difference.path().endsWith(".version"));
    return version && (difference.here().isEmpty() || difference.there().isEmpty());
  }
}
