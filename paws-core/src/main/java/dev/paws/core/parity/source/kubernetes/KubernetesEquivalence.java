package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.source.CpuQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides whether a Kubernetes manifest and another kind of source mean the same though they write
 * it differently; {@code docs/parity-kubernetes.md} has the list.
 */
public final class KubernetesEquivalence {
  static final String LEAST = "least";
  static final String MOST = "most";

  private KubernetesEquivalence() {}

  /** Returns whether a fact of a manifest and a fact of another source mean the same. */
  public static boolean same(Fact kubernetes, Fact other) {
    String path = kubernetes.path();
    NormalValue here = kubernetes.value();
    NormalValue there = other.value();
    if (path.equals(HealthPaths.TEST)) {
      return sameTest(here, there);
    }
    if (path.equals(LifecyclePaths.RESTART)) {
      return sameRestart(here, there);
    }
    if (path.equals(FieldPaths.INSTANCES)) {
      return here instanceof Named range && there instanceof Amount count && within(range, count);
    }
    boolean named =
        path.startsWith(StoragePaths.VOLUMES) && path.endsWith("." + StoragePaths.SOURCE);
    return (named && here instanceof Text && there instanceof Text)
        || (path.startsWith(StoragePaths.FILES) && path.endsWith("." + StoragePaths.SOURCE));
  }

  /**
   * Returns another source's facts in the form in which they compare with a manifest's. A file that
   * is mounted from the project corresponds to a key of a ConfigMap; options that only one of the
   * two has are left out.
   */
  public static SortedMap<String, Fact> beside(
      SortedMap<String, Fact> other, SortedMap<String, Fact> kubernetes) {
    SortedMap<String, Fact> facts = new TreeMap<>(other);
    for (Map.Entry<String, Fact> entry : other.entrySet()) {
      String path = entry.getKey();
      if (path.startsWith(StoragePaths.VOLUMES) && path.endsWith("." + StoragePaths.TYPE)) {
        String target = path.substring(StoragePaths.VOLUMES.length(), path.length() - 5);
        bind(target, other, kubernetes, facts);
      }
      boolean rights =
          path.startsWith(StoragePaths.FILES) && path.matches(".*\\.(uid|gid|mode|external)");
      boolean isDependency =
          path.startsWith(FieldPaths.DEPENDENCIES) && !kubernetes.containsKey(path);
      if (rights || isDependency) {
        facts.remove(path);
      }
    }
    CpuQuota.asLimit(facts);
    if (!kubernetes.containsKey(LimitPaths.SHM_SIZE)) {
      facts.remove(LimitPaths.SHM_SIZE);
    }
    return facts;
  }

  private static void bind(
      String target,
      SortedMap<String, Fact> other,
      SortedMap<String, Fact> kubernetes,
      SortedMap<String, Fact> facts) {
    String prefix = StoragePaths.VOLUMES + target + ".";
    Fact type = other.get(prefix + StoragePaths.TYPE);
    boolean bind = type != null && type.value().plain().equals("bind");
    Fact content = other.get(prefix + StoragePaths.CONTENT);
    boolean oneFile = kubernetes.containsKey(StoragePaths.FILES + target + ".content");
    boolean folder =
        kubernetes.keySet().stream()
            .anyMatch(path -> path.startsWith(StoragePaths.FILES + target + "/"));
    boolean unknown = kubernetes.containsKey(KubernetesPaths.FILES + target);
    if (!bind || !(oneFile || folder || unknown)) {
      return;
    }
    Fact source = other.get(prefix + StoragePaths.SOURCE);
    facts.keySet().removeIf(path -> path.startsWith(prefix));
    if (folder && source != null) {
      folder(target, other, source, facts);
    }
    if (oneFile && content != null && source != null) {
      put(facts, StoragePaths.FILES + target + ".content", content);
      put(facts, StoragePaths.FILES + target + ".source", source);
    }
  }

  /**
   * Returns a manifest's facts as they compare with another manifest's: options of Compose repeat
   * what fields of Kubernetes say more exactly.
   */
  public static SortedMap<String, Fact> besideManifest(SortedMap<String, Fact> kubernetes) {
    Fact options = kubernetes.get(SecurityPaths.SECURITY_OPT);
    if (options == null || !(options.value() instanceof NormalValue.Unordered list)) {
      return kubernetes;
    }
    List<NormalValue> rest =
        list.items().stream()
            .filter(item -> !String.valueOf(item.plain()).startsWith("seccomp:"))
            .toList();
    SortedMap<String, Fact> facts = new TreeMap<>(kubernetes);
    facts.remove(SecurityPaths.SECURITY_OPT);
    if (!rest.isEmpty()) {
      NormalValue left = new NormalValue.Unordered(rest);
      facts.put(options.path(), options.withValue(left, String.valueOf(rest.get(0).plain())));
    }
    return facts;
  }

  /** Adds the files of a bound folder, which are the keys of a ConfigMap at the same path. */
  private static void folder(
      String target, SortedMap<String, Fact> other, Fact source, SortedMap<String, Fact> facts) {
    String prefix = StoragePaths.VOLUMES + target + "." + StoragePaths.FOLDER;
    for (Map.Entry<String, Fact> entry : other.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      String file = StoragePaths.FILES + target + "/" + entry.getKey().substring(prefix.length());
      put(facts, file + ".content", entry.getValue().withImplied(false));
      put(facts, file + ".source", source);
    }
  }

  private static void put(SortedMap<String, Fact> facts, String path, Fact from) {
    facts.put(
        path,
        Fact.of(path, from.value(), from.shown(), from.where())
            .withSecret(from.secret())
            .withImplied(from.implied()));
  }

  private static boolean sameTest(NormalValue here, NormalValue there) {
    if (here instanceof Named probe && there instanceof Ordered command) {
      return HttpTest.same(probe, command);
    }
    return here instanceof Ordered one
        && there instanceof Ordered two
        && bare(one).equals(bare(two));
  }

  /** Returns the shell's command line, in whichever form it was written. */
  private static List<String> bare(Ordered test) {
    List<String> words = test.items().stream().map(item -> String.valueOf(item.plain())).toList();
    boolean shell =
        words.size() == 4
            && words.get(0).equals("CMD")
            && Set.of("sh", "/bin/sh").contains(words.get(1))
            && words.get(2).equals("-c");
    if (shell) {
      return List.of("CMD-SHELL", words.get(3));
    }
    boolean plain =
        words.size() == 2
            && words.get(0).equals("CMD-SHELL")
            && words.get(1).matches("[\\w./:=@%+, -]+");
    if (plain) {
      List<String> split = new ArrayList<>(List.of("CMD"));
      split.addAll(List.of(words.get(1).strip().split("\\s+", -1)));
      return split;
    }
    return words;
  }

  /**
   * Compares restart policies: Kubernetes always restarts where Compose can also stop, and does not
   * count attempts.
   */
  private static boolean sameRestart(NormalValue here, NormalValue there) {
    String mine = String.valueOf(here.plain());
    String theirs = String.valueOf(there.plain()).replaceFirst(":\\d+$", "");
    return mine.equals(theirs) || (mine.equals("always") && theirs.equals("unless-stopped"));
  }

  private static boolean within(Named range, Amount count) {
    return range.entries().get(LEAST) instanceof Amount least
        && range.entries().get(MOST) instanceof Amount most
        && least.number().compareTo(count.number()) <= 0
        && most.number().compareTo(count.number()) >= 0;
  }
}
