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
import dev.paws.core.parity.content.CommandLine;
import dev.paws.core.parity.content.ContentDifference;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.source.CpuQuota;
import dev.paws.core.parity.source.kubernetes.KubernetesEquivalence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
      case NONE -> quotas(here, there);
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

  /** Returns the facts with a quota of CPUs as a limit where only one of the two states one. */
  private static ComparableFacts quotas(
      SortedMap<String, Fact> here, SortedMap<String, Fact> there) {
    if (CpuQuota.isStated(here) == CpuQuota.isStated(there)) {
      return new ComparableFacts(here, there);
    }
    Fact limit = (CpuQuota.isStated(here) ? there : here).get(LimitPaths.CPU_LIMIT);
    if (limit == null || limit.implied()) {
      return new ComparableFacts(here, there);
    }
    SortedMap<String, Fact> mine = new TreeMap<>(here);
    SortedMap<String, Fact> theirs = new TreeMap<>(there);
    CpuQuota.asLimit(mine);
    CpuQuota.asLimit(theirs);
    for (SortedMap<String, Fact> facts : List.of(mine, theirs)) {
      facts.remove(LimitPaths.CPU_QUOTA);
      facts.remove(LimitPaths.CPU_PERIOD);
    }
    return new ComparableFacts(mine, theirs);
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
    if (isTranslated(here, there) || isWrittenOtherwise(here, there) || isOpen(here, there)) {
      return true;
    }
    if (sourceNames.isEmpty() || here.secret() || there.secret()) {
      return false;
    }
    return sameNames(here.path(), here.value(), there.value());
  }

  /** Returns whether one side leaves it to its orchestrator when containers are started again. */
  private static boolean isOpen(Fact here, Fact there) {
    return here.path().equals(LifecyclePaths.RESTART)
        && (here.value() instanceof NormalValue.Unknown
            || there.value() instanceof NormalValue.Unknown);
  }

  /** Returns whether two command lines or files of the same path say the same in another form. */
  private static boolean isWrittenOtherwise(Fact here, Fact there) {
    String path = here.path();
    if (here.value() instanceof Ordered one
        && there.value() instanceof Ordered two
        && (path.equals(ContainerPaths.COMMAND) || path.equals(ContainerPaths.ENTRYPOINT))) {
      Optional<CommandLine> mine = CommandLine.of(one);
      return mine.isPresent() && mine.equals(CommandLine.of(two));
    }
    return StoragePaths.isContent(path)
        && here.value() instanceof Text one
        && there.value() instanceof Text two
        && ContentDifference.same(StoragePaths.fileOf(path), one.text(), two.text());
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
