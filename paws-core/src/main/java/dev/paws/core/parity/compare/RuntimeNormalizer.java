package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes containers in the terms of the definition that they are compared with. An engine knows
 * networks and volumes by their real names, and shows what Compose and the engine add by
 * themselves.
 */
final class RuntimeNormalizer {
  private static final String MOUNTED = "." + StoragePaths.MOUNTED;

  private final ParityEnvironment running;
  private final ParityEnvironment defined;
  private final Map<String, String> networks;
  private final Map<String, String> volumes;

  private RuntimeNormalizer(ParityEnvironment running, ParityEnvironment defined) {
    this.running = running;
    this.defined = defined;
    this.networks = keys(defined.networks());
    this.volumes = keys(defined.volumes());
  }

  /**
   * Two environments. If one is running and the other is a definition, both are in the definition's
   * terms.
   */
  record Both(ParityEnvironment source, ParityEnvironment target) {
    static Both of(ParityEnvironment source, ParityEnvironment target) {
      if (runs(source) && defines(target)) {
        RuntimeNormalizer both = new RuntimeNormalizer(source, target);
        return new Both(UnexpectedEnd.stated(both.observed(), target), both.stated());
      }
      if (runs(target) && defines(source)) {
        RuntimeNormalizer both = new RuntimeNormalizer(target, source);
        return new Both(both.stated(), UnexpectedEnd.stated(both.observed(), source));
      }
      return new Both(source, target);
    }

    private static boolean runs(ParityEnvironment environment) {
      return switch (environment.kind().shows()) {
        case CONTAINERS -> true;
        case DEFINITION -> false;
      };
    }

    private static boolean defines(ParityEnvironment environment) {
      return !runs(environment)
          && switch (environment.kind().vocabulary()) {
            case COMPOSE -> true;
            case KUBERNETES -> false; // pods keep none of the names that an engine makes up
          };
    }
  }

  /** Returns the keys of resources by their names in the engine. */
  private static Map<String, String> keys(List<ParityResource> resources) {
    Map<String, String> keys = new HashMap<>();
    for (ParityResource resource : resources) {
      shown(resource.facts(), "name").ifPresent(name -> keys.put(name, resource.name()));
    }
    return keys;
  }

  private static Optional<String> shown(SortedMap<String, Fact> facts, String path) {
    return Optional.ofNullable(facts.get(path)).map(Fact::shown);
  }

  private ParityEnvironment observed() {
    return running.withServices(running.services().stream().map(this::observed).toList());
  }

  private ParityService observed(ParityService service) {
    ParityService definition = defined.service(service.name()).orElse(null);
    if (definition == null) {
      return service;
    }
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (Fact fact : service.facts().values()) {
      Fact renamed = renamed(fact);
      facts.put(renamed.path(), renamed);
    }
    NetworkAliases.removeOwn(service.name(), service.facts(), facts);
    SortedMap<String, Fact> stated = definition.facts();
    if (!stated.containsKey(ContainerPaths.IMAGE)
        && shown(facts, ContainerPaths.IMAGE)
            .filter(it -> isBuiltImage(it, service.name()))
            .isPresent()) {
      facts.remove(ContainerPaths.IMAGE);
    }
    restoreStatedPorts(facts, stated);
    removeDisabledLabels(facts, stated);
    facts.keySet().removeIf(path -> NetworkAliases.isElsewhere(path, stated));
    removeSharedMounts(facts, stated);
    return service.withFacts(facts);
  }

  /** Replaces the ports of a run that chose free ports with the ports that were stated. */
  private static void restoreStatedPorts(
      SortedMap<String, Fact> facts, SortedMap<String, Fact> stated) {
    if (facts.remove(RuntimePaths.RANDOM_PORTS) == null) {
      return;
    }
    for (Fact fact : List.copyOf(facts.values())) {
      Fact wanted = stated.get(fact.path());
      if (wanted != null
          && fact.path().startsWith(NetworkingPaths.PORTS)
          && fact.value() instanceof Unordered all
          && all.items().stream().allMatch(RuntimeNormalizer::isChosen)) {
        facts.put(fact.path(), with(fact, fact.path(), wanted.value(), wanted.shown()));
      }
    }
  }

  private static boolean isChosen(NormalValue binding) {
    String text = String.valueOf(binding.plain());
    return text.equals("any") || text.endsWith(":any");
  }

  private Fact renamed(Fact fact) {
    String path = fact.path();
    if (path.startsWith(NetworkingPaths.NETWORKS)) {
      for (Map.Entry<String, String> name : networks.entrySet()) {
        if (path.startsWith(NetworkingPaths.NETWORKS + name.getKey() + ".")) {
          String rest = path.substring(NetworkingPaths.NETWORKS.length() + name.getKey().length());
          return with(
              fact, NetworkingPaths.NETWORKS + name.getValue() + rest, fact.value(), fact.shown());
        }
      }
    }
    if (path.startsWith(RuntimePaths.MISSING_ALIAS)) {
      String real = path.substring(RuntimePaths.MISSING_ALIAS.length());
      return fact.withPath(RuntimePaths.MISSING_ALIAS + networks.getOrDefault(real, real));
    }
    String key = volumes.get(fact.shown());
    boolean volume =
        path.startsWith(StoragePaths.VOLUMES) && path.endsWith("." + StoragePaths.SOURCE);
    return key != null && volume && fact.value() instanceof Text
        ? with(fact, path, Normal.text(key), key)
        : fact;
  }

  static Fact with(Fact fact, String path, NormalValue value, String shown) {
    return Fact.of(path, value, shown, fact.where())
        .withSecret(fact.secret())
        .withImplied(fact.implied());
  }

  /**
   * Returns whether an image has the name that Compose gives to an image it builds: {@code
   * project-service}.
   */
  private static boolean isBuiltImage(String image, String service) {
    return image.replaceFirst(":latest$", "").matches("[^:@]*[-_]\\Q" + service + "\\E");
  }

  /**
   * Removes SELinux labels: an engine disables them for a container that shares another one's
   * namespaces.
   */
  private static void removeDisabledLabels(
      SortedMap<String, Fact> facts, SortedMap<String, Fact> stated) {
    Fact options = facts.get(SecurityPaths.SECURITY_OPT);
    NormalValue disabled = Normal.text("label=disable");
    Fact wanted = stated.get(SecurityPaths.SECURITY_OPT);
    boolean said =
        wanted != null
            && wanted.value() instanceof Unordered texts
            && texts.items().contains(disabled);
    boolean shares = stated.containsKey(SecurityPaths.IPC) || stated.containsKey(SecurityPaths.PID);
    if (options != null && !said && shares && options.value() instanceof Unordered all) {
      NetworkAliases.without(options, all, Set.of(disabled), facts);
    }
  }

  /** Removes mounts that a service has only because it takes over another service's volumes. */
  private void removeSharedMounts(SortedMap<String, Fact> facts, SortedMap<String, Fact> stated) {
    Fact from = stated.get(StoragePaths.VOLUMES_FROM);
    if (from == null || !(from.value() instanceof Unordered owners)) {
      return;
    }
    Set<String> sharedMounts = new HashSet<>();
    for (NormalValue owner : owners.items()) {
      String name = String.valueOf(owner.plain()).split(":", 2)[0];
      running.service(name).ifPresent(it -> sharedMounts.addAll(mounts(it.facts())));
    }
    sharedMounts.removeAll(mounts(stated));
    facts.keySet().removeIf(path -> sharedMounts.contains(FactComparison.wholeOf(path)));
  }

  private static List<String> mounts(SortedMap<String, Fact> facts) {
    List<String> mounts = new ArrayList<>();
    for (String path : facts.keySet()) {
      if (path.startsWith(StoragePaths.VOLUMES)) {
        mounts.add(FactComparison.wholeOf(path));
      }
    }
    return mounts;
  }

  private ParityEnvironment stated() {
    return defined.withServices(defined.services().stream().map(this::stated).toList());
  }

  /** Returns the service with each config or secret that is a file as the mount it becomes. */
  private ParityService stated(ParityService service) {
    SortedMap<String, Fact> observed =
        running.service(service.name()).map(ParityService::facts).orElse(new TreeMap<>());
    SortedMap<String, Fact> facts = new TreeMap<>(service.facts());
    NetworkAliases.removeOwn(service.name(), observed, facts);
    for (Fact fact : service.facts().values()) {
      if (fact.path().startsWith(StoragePaths.FILES) && fact.path().endsWith(MOUNTED)) {
        String target =
            fact.path()
                .substring(StoragePaths.FILES.length(), fact.path().length() - MOUNTED.length());
        String prefix = StoragePaths.VOLUMES + target + ".";
        facts.put(
            prefix + StoragePaths.TYPE,
            stated(prefix + StoragePaths.TYPE, Normal.text("bind"), "bind", fact));
        facts.put(
            prefix + StoragePaths.MODE,
            stated(prefix + StoragePaths.MODE, Normal.text("ro"), "ro", fact));
        facts.put(
            prefix + StoragePaths.SOURCE,
            stated(prefix + StoragePaths.SOURCE, fact.value(), fact.shown(), fact));
      }
    }
    return service.withFacts(facts);
  }

  private static Fact stated(String path, NormalValue value, String shown, Fact by) {
    return Fact.of(path, value, shown, by.where());
  }
}
