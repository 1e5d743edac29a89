package dev.paws.core.parity.group;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.kubernetes.KubernetesEquivalence;
import java.util.List;
import java.util.SortedMap;

/**
 * Whether two facts mean the same though their values differ: because they name the same service by
 * the name that each environment has for it, or because each kind of source has its own way to say
 * it.
 */
public final class Equivalence {
  private final SourceKind source;
  private final SourceKind target;
  private final Names sourceNames;
  private final Names targetNames;

  private Equivalence(SourceKind source, SourceKind target, Names sourceNames, Names targetNames) {
    this.source = source;
    this.target = target;
    this.sourceNames = sourceNames;
    this.targetNames = targetNames;
  }

  /** For environments of these kinds whose services belong together so. */
  public static Equivalence of(SourceKind source, SourceKind target, List<ServicePair> pairs) {
    boolean plain =
        source != SourceKind.KUBERNETES
            && target != SourceKind.KUBERNETES
            && pairs.stream().allMatch(Equivalence::isSameName);
    return new Equivalence(
        source,
        target,
        plain ? Names.NONE : Names.of(pairs, true),
        plain ? Names.NONE : Names.of(pairs, false));
  }

  private static boolean isSameName(ServicePair pair) {
    return pair.source().size() == 1
        && pair.target().size() == 1
        && pair.source().get(0).name().equals(pair.target().get(0).name());
  }

  /** The facts of two services, each as it compares with the other. */
  public record Sheets(SortedMap<String, Fact> source, SortedMap<String, Fact> target) {}

  /** The facts of two services as they can be compared. */
  public Sheets beside(SortedMap<String, Fact> here, SortedMap<String, Fact> there) {
    if ((source == SourceKind.KUBERNETES) == (target == SourceKind.KUBERNETES)) {
      return new Sheets(here, there);
    }
    return source == SourceKind.KUBERNETES
        ? new Sheets(here, KubernetesEquivalence.beside(there, here))
        : new Sheets(KubernetesEquivalence.beside(here, there), there);
  }

  /** Whether a fact of the source and one of the target, of one path, mean the same. */
  public boolean alike(Fact here, Fact there) {
    if ((source == SourceKind.KUBERNETES) != (target == SourceKind.KUBERNETES)) {
      boolean same =
          source == SourceKind.KUBERNETES
              ? KubernetesEquivalence.same(here, there)
              : KubernetesEquivalence.same(there, here);
      if (same) {
        return true;
      }
    }
    if (sourceNames.isEmpty() || here.secret() || there.secret()) {
      return false;
    }
    return sameNames(here.path(), here.value(), there.value());
  }

  private boolean sameNames(String path, NormalValue here, NormalValue there) {
    if (here instanceof Text one && there instanceof Text two) {
      return !Names.isPerson(path, one.text())
          && sourceNames.levelled(one.text()).equals(targetNames.levelled(two.text()));
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
      if (!Sealing.same(here.get(i), there.get(i)) && !sameNames(path, here.get(i), there.get(i))) {
        return false;
      }
    }
    return true;
  }
}
