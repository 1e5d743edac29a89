package dev.paws.core.parity.group;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.SourceKind.Vocabulary;
import dev.paws.core.parity.source.kubernetes.KubernetesEquivalence;
import java.util.List;
import java.util.SortedMap;

/**
 * Decides whether two facts mean the same though their values differ: they name the same service by
 * its two names, or each kind of source writes the same thing in its own way.
 */
public final class Equivalence {
  private final Translation translation;
  private final Names sourceNames;
  private final Names targetNames;
  private final Sealing sealing;

  private Equivalence(
      Translation translation, Names sourceNames, Names targetNames, Sealing sealing) {
    this.translation = translation;
    this.sourceNames = sourceNames;
    this.targetNames = targetNames;
    this.sealing = sealing;
  }

  /**
   * Creates the rules for comparing two kinds of environment with this service mapping.
   *
   * @param sealing compares values that may be sealed
   */
  public static Equivalence of(
      SourceKind source, SourceKind target, List<ServicePair> pairs, Sealing sealing) {
    boolean plain =
        isNamedAlike(source, target) && pairs.stream().allMatch(Equivalence::isSameName);
    return new Equivalence(
        Translation.between(source.vocabulary(), target.vocabulary()),
        plain ? Names.NONE : Names.of(pairs, true),
        plain ? Names.NONE : Names.of(pairs, false),
        sealing);
  }

  /** Returns whether both kinds call a service by the name that it has on the network. */
  private static boolean isNamedAlike(SourceKind source, SourceKind target) {
    return isNetworkName(source) && isNetworkName(target);
  }

  private static boolean isNetworkName(SourceKind kind) {
    return switch (kind.vocabulary()) {
      case COMPOSE -> true;
      case KUBERNETES -> false; // a Service with another name may lead to it
    };
  }

  private static boolean isSameName(ServicePair pair) {
    return pair.source().size() == 1
        && pair.target().size() == 1
        && pair.source().get(0).name().equals(pair.target().get(0).name());
  }

  /** The facts of two services, in a form that can be compared. */
  public record ComparableFacts(SortedMap<String, Fact> source, SortedMap<String, Fact> target) {}

  /** Returns the facts of two services in a form that can be compared. */
  public ComparableFacts beside(SortedMap<String, Fact> here, SortedMap<String, Fact> there) {
    return switch (translation) {
      case NONE -> new ComparableFacts(here, there);
      case BOTH_ARE_KUBERNETES ->
          new ComparableFacts(
              KubernetesEquivalence.besideManifest(here),
              KubernetesEquivalence.besideManifest(there));
      case TARGET_IS_KUBERNETES ->
          new ComparableFacts(KubernetesEquivalence.beside(here, there), there);
      case SOURCE_IS_KUBERNETES ->
          new ComparableFacts(here, KubernetesEquivalence.beside(there, here));
    };
  }

  private boolean isTranslated(Fact here, Fact there) {
    return switch (translation) {
      case NONE, BOTH_ARE_KUBERNETES -> false;
      case TARGET_IS_KUBERNETES -> KubernetesEquivalence.same(there, here);
      case SOURCE_IS_KUBERNETES -> KubernetesEquivalence.same(here, there);
    };
  }

  /** Which side is translated into the other side's terms. */
  private enum Translation {
    NONE,
    BOTH_ARE_KUBERNETES,
    SOURCE_IS_KUBERNETES,
    TARGET_IS_KUBERNETES;

    static Translation between(Vocabulary source, Vocabulary target) {
      return switch (source) {
        case COMPOSE ->
            switch (target) {
              case COMPOSE -> NONE;
              case KUBERNETES -> TARGET_IS_KUBERNETES;
            };
        case KUBERNETES ->
            switch (target) {
              case COMPOSE -> SOURCE_IS_KUBERNETES;
              case KUBERNETES -> BOTH_ARE_KUBERNETES;
            };
      };
    }
  }

  /**
   * Returns whether a fact of the source and a fact of the target with the same path mean the same.
   */
  public boolean alike(Fact here, Fact there) {
    if (isTranslated(here, there)) {
      return true;
    }
    if (sourceNames.isEmpty() || here.secret() || there.secret()) {
      return false;
    }
    return sameNames(here.path(), here.value(), there.value());
  }

  private boolean sameNames(String path, NormalValue here, NormalValue there) {
    if (here instanceof Text one && there instanceof Text two) {
      return !Names.isPerson(path, one.text())
          && sourceNames
              .withCommonNames(one.text())
              .equals(targetNames.withCommonNames(two.text()));
    }
    if (here instanceof Ordered one && there instanceof Ordered two) {
      return all(path, one.items(), two.items());
    }
    return here instanceof Unordered one
        && there instanceof Unordered two
        && all(path, one.items(), two.items());
  }

  private boolean all(String path, List<NormalValue> here, List<NormalValue> there) {
    if (here.size() != there.size()) {
      return false;
    }
    for (int i = 0; i < here.size(); i++) {
      if (!sealing.same(here.get(i), there.get(i)) && !sameNames(path, here.get(i), there.get(i))) {
        return false;
      }
    }
    return true;
  }
}
