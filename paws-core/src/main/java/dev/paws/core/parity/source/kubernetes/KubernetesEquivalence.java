package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a Kubernetes manifest and another kind of source say in their own ways though they mean the
 * same; {@code docs/parity-kubernetes.md} is the list.
 */
public final class KubernetesEquivalence {
  static final String LEAST = "least";
  static final String MOST = "most";

  private static final String FILES = "files.";

  private KubernetesEquivalence() {}

  /** Whether a fact of a manifest and one of another source mean the same. */
  public static boolean same(Fact kubernetes, Fact other) {
    String path = kubernetes.path();
    NormalValue here = kubernetes.value();
    NormalValue there = other.value();
    if (path.equals("health_check.check.test")) {
      return sameTest(here, there);
    }
    if (path.equals("lifecycle.restart")) {
      return sameRestart(here, there);
    }
    if (path.equals(FieldPaths.INSTANCES)) {
      return here instanceof Named range && there instanceof Amount count && within(range, count);
    }
    boolean named = path.startsWith(FieldPaths.VOLUMES) && path.endsWith(".source");
    return (named && here instanceof Text && there instanceof Text)
        || (path.startsWith(FILES) && path.endsWith(".source"));
  }

  /**
   * Another source's facts as they compare with those of a manifest: a file that is mounted from
   * the project is what a ConfigMap's key is there, and options that only one of the two has are
   * left out.
   */
  public static SortedMap<String, Fact> beside(
      SortedMap<String, Fact> other, SortedMap<String, Fact> kubernetes) {
    SortedMap<String, Fact> facts = new TreeMap<>(other);
    for (Map.Entry<String, Fact> entry : other.entrySet()) {
      String path = entry.getKey();
      if (path.startsWith(FieldPaths.VOLUMES) && path.endsWith(".type")) {
        String target = path.substring(FieldPaths.VOLUMES.length(), path.length() - 5);
        bind(target, other, kubernetes, facts);
      }
      boolean rights = path.startsWith(FILES) && path.matches(".*\\.(uid|gid|mode|external)");
      boolean waits = path.startsWith("dependencies.") && !kubernetes.containsKey(path);
      if (rights || waits) {
        facts.remove(path);
      }
    }
    if (!kubernetes.containsKey("resource_limits.shm_size")) {
      facts.remove("resource_limits.shm_size");
    }
    return facts;
  }

  private static void bind(
      String target,
      SortedMap<String, Fact> other,
      SortedMap<String, Fact> kubernetes,
      SortedMap<String, Fact> facts) {
    String prefix = FieldPaths.VOLUMES + target + ".";
    Fact type = other.get(prefix + "type");
    boolean bind = type != null && type.value().plain().equals("bind");
    Fact content = other.get(prefix + "content");
    boolean oneFile = kubernetes.containsKey(FILES + target + ".content");
    boolean folder =
        kubernetes.keySet().stream().anyMatch(path -> path.startsWith(FILES + target + "/"));
    boolean unknown = kubernetes.containsKey("kubernetes.files." + target);
    if (!bind || !(oneFile || folder || unknown)) {
      return;
    }
    Fact source = other.get(prefix + "source");
    facts.keySet().removeIf(path -> path.startsWith(prefix));
    if (oneFile && content != null && source != null) {
      put(facts, FILES + target + ".content", content);
      put(facts, FILES + target + ".source", source);
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

  /** A shell's command, whichever way it was written. */
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

  /** Kubernetes restarts always where Compose can stop to, and counts no attempts. */
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
