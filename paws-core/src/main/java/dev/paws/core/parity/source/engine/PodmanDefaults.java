package dev.paws.core.parity.source.engine;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Separates what Podman fills in by itself from what somebody stated: it shows defaults as if they
 * had been asked for, and has names of its own for limits and capabilities (seen with 4.3 and 5.8).
 */
final class PodmanDefaults {
  private static final String LOCAL = "localhost/";
  private static final String LIMIT = "RLIMIT_";

  /** The shown value that is Podman's own, by path. */
  private static final Map<String, String> USUAL =
      Map.of(
          SecurityPaths.PID, "private",
          SecurityPaths.UTS, "private",
          SecurityPaths.IPC, "shareable",
          ContainerPaths.WORKING_DIR, "/",
          LifecyclePaths.STOP_SIGNAL, "15",
          LimitPaths.MEMORY_SWAPPINESS, "0",
          LimitPaths.PIDS_LIMIT, "2048",
          LimitPaths.SHM_SIZE, "64000K");

  private static final Set<String> VARIABLES =
      Set.of("HOME", "HOSTNAME", "PATH", "TERM", "container");

  /** Limits that {@code containers.conf} may set for all containers. */
  private static final Set<String> LIMITS = Set.of("nofile", "nproc");

  /** What a container may do by default; all of it dropped is written {@code ALL}. */
  private static final List<NormalValue> CAPABILITIES =
      Stream.of(
              "CHOWN",
              "DAC_OVERRIDE",
              "FOWNER",
              "FSETID",
              "KILL",
              "NET_BIND_SERVICE",
              "SETFCAP",
              "SETGID",
              "SETPCAP",
              "SETUID",
              "SYS_CHROOT")
          .map(Normal::word)
          .toList();

  private PodmanDefaults() {}

  /**
   * Returns whether Podman made a container with these variables. It sets them in each container;
   * some images set {@code container=oci} themselves, and no engine but Podman lists a host's name.
   */
  static boolean made(List<String> environment) {
    boolean marked = environment.contains("container=oci");
    return environment.contains("container=podman")
        || (marked && environment.stream().anyMatch(it -> it.startsWith("HOSTNAME=")));
  }

  /** Returns the facts as Docker would show them. */
  static SortedMap<String, Fact> without(SortedMap<String, Fact> facts) {
    SortedMap<String, Fact> shown = new TreeMap<>();
    for (Fact fact : facts.values()) {
      Fact one = renamed(fact);
      shown.put(one.path(), isUsual(one) ? one.withImplied(true) : one);
    }
    return shown;
  }

  private static Fact renamed(Fact fact) {
    if (fact.path().startsWith(LimitPaths.ULIMITS + LIMIT)) {
      String name = fact.path().substring((LimitPaths.ULIMITS + LIMIT).length());
      return fact.withPath(LimitPaths.ULIMITS + name.toLowerCase(Locale.ROOT));
    }
    if (fact.path().equals(ContainerPaths.IMAGE) && fact.shown().startsWith(LOCAL)) {
      String image = fact.shown().substring(LOCAL.length());
      return fact.withValue(ValueForm.IMAGE.of(image), image);
    }
    boolean capabilities =
        fact.path().equals(SecurityPaths.CAP_ADD) || fact.path().equals(SecurityPaths.CAP_DROP);
    return capabilities ? capabilities(fact) : fact;
  }

  private static Fact capabilities(Fact fact) {
    if (!(fact.value() instanceof NormalValue.Unordered names)) {
      return fact;
    }
    boolean all =
        fact.path().equals(SecurityPaths.CAP_DROP) && names.items().containsAll(CAPABILITIES);
    List<NormalValue> words = all ? List.of(Normal.word("ALL")) : names.items();
    return fact.withValue(
        new NormalValue.Unordered(words),
        words.stream()
            .map(it -> String.valueOf(it.plain()))
            .collect(Collectors.joining(", ", "[", "]")));
  }

  private static boolean isUsual(Fact fact) {
    String path = fact.path();
    if (path.startsWith(LimitPaths.ULIMITS)) {
      String limit = path.substring(LimitPaths.ULIMITS.length());
      return LIMITS.stream().anyMatch(name -> limit.startsWith(name + "."));
    }
    return path.startsWith(FieldPaths.ENVIRONMENT)
        ? VARIABLES.contains(path.substring(FieldPaths.ENVIRONMENT.length()))
        : fact.shown().equals(USUAL.get(path));
  }
}
