package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.message.PlanPhrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans networks and volumes. External ones, and those without a label of the project, are never
 * touched.
 */
final class ResourcePlanner {
  private static final List<String> SHARED =
      List.of(
          Labels.VERSION,
          Labels.PAWS_VERSION,
          Labels.OWNER_BUILD,
          Labels.OWNER_PID,
          Labels.OWNER_HOST,
          Labels.OWNER_STARTED);

  private final Desired desired;
  private final UpOptions options;
  private final Map<String, ObservedNetwork> networks = new HashMap<>();
  private final Map<String, ObservedVolume> volumes = new HashMap<>();
  private final Set<String> usedNetworks = new TreeSet<>();
  private final Set<String> usedVolumes = new TreeSet<>();

  ResourcePlanner(
      Desired desired, UpOptions options, Observed observed, List<DesiredService> selection) {
    this.desired = desired;
    this.options = options;
    for (ObservedNetwork network : observed.networks()) {
      networks.put(network.name(), network);
    }
    for (ObservedVolume volume : observed.volumes()) {
      volumes.put(volume.name(), volume);
    }
    for (DesiredService service : selection) {
      usedNetworks.addAll(service.networks());
      usedVolumes.addAll(service.volumes());
    }
  }

  /** Returns the engine names of all networks of the project. */
  Set<String> ownNames() {
    Set<String> names = new HashSet<>();
    for (DesiredNetwork network : desired.networks()) {
      if (!network.external()) {
        names.add(network.spec().name());
      }
    }
    return names;
  }

  /**
   * Returns the engine names of networks to remove and create again because their definition
   * changed. A network is kept while containers that this run leaves alone are on it.
   *
   * @param own ids of the containers that this run may remove
   */
  Set<String> replacedNetworks(Set<String> own) {
    Set<String> replaced = new TreeSet<>();
    if (options.recreate() == UpOptions.Recreate.NEVER) {
      return replaced;
    }
    for (DesiredNetwork network : changedNetworks()) {
      if (own.containsAll(found(network).orElseThrow().containers())) {
        replaced.add(network.spec().name());
      }
    }
    return replaced;
  }

  private List<DesiredNetwork> changedNetworks() {
    List<DesiredNetwork> changed = new ArrayList<>();
    for (DesiredNetwork network : used()) {
      Optional<ObservedNetwork> have = found(network);
      if (have.isPresent() && changed(have.get(), network)) {
        changed.add(network);
      }
    }
    return changed;
  }

  /**
   * Adds the steps for networks.
   *
   * @param emptied the steps after which a network to be replaced has no containers, by its name
   * @param found services with a container that this build did not create
   * @return the step to wait for, by the network's key
   */
  Map<String, Integer> planNetworks(
      PlanBuilder plan, Map<String, List<Integer>> emptied, List<DesiredService> found) {
    Map<String, Integer> ready = new HashMap<>();
    for (DesiredNetwork network : used()) {
      Optional<ObservedNetwork> have = found(network);
      boolean own =
          (have.isEmpty() || options.created(have.get().labels())) && isUnused(network, found);
      String name = network.spec().name();
      if (have.isEmpty()) {
        String cause = PlanPhrase.DOES_NOT_EXIST.text();
        ready.put(network.key(), create(plan, network, own, cause, List.of()));
      } else if (emptied.containsKey(name)) {
        String cause = PlanPhrase.DEFINITION_CHANGED.text();
        int removed =
            plan.add(new Operation.RemoveNetwork(have.get().id(), name), cause, emptied.get(name));
        ready.put(network.key(), create(plan, network, own, cause, List.of(removed)));
      }
    }
    for (DesiredNetwork network : changedNetworks()) {
      if (!emptied.containsKey(network.spec().name())) {
        plan.note(PlanPhrase.NETWORK_KEPT.text(network.spec().name()));
      }
    }
    return ready;
  }

  /** Returns whether no service with a container that this build did not create uses a network. */
  private static boolean isUnused(DesiredNetwork network, List<DesiredService> found) {
    for (DesiredService service : found) {
      if (service.networks().contains(network.key())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds the steps for volumes.
   *
   * @param found services with a container that this build did not create
   * @return the step to wait for, by the volume's key
   */
  Map<String, Integer> planVolumes(PlanBuilder plan, List<DesiredService> found) {
    Map<String, Integer> ready = new HashMap<>();
    for (DesiredVolume volume : desired.volumes()) {
      if (volume.external() || !usedVolumes.contains(volume.key())) {
        continue;
      }
      ObservedVolume have = volumes.get(volume.spec().name());
      if (have == null) {
        boolean own = found.stream().noneMatch(it -> it.volumes().contains(volume.key()));
        ready.put(
            volume.key(),
            plan.add(
                new Operation.CreateVolume(labelled(volume, own)),
                PlanPhrase.DOES_NOT_EXIST.text(),
                List.of()));
      } else if (!have.labels().getOrDefault(Labels.HASH, hash(volume)).equals(hash(volume))) {
        plan.note(PlanPhrase.VOLUME_KEPT.text(have.name()));
      }
    }
    return ready;
  }

  private List<DesiredNetwork> used() {
    List<DesiredNetwork> used = new ArrayList<>();
    for (DesiredNetwork network : desired.networks()) {
      if (!network.external() && usedNetworks.contains(network.key())) {
        used.add(network);
      }
    }
    return used;
  }

  private Optional<ObservedNetwork> found(DesiredNetwork network) {
    return Optional.ofNullable(networks.get(network.spec().name()));
  }

  private static boolean changed(ObservedNetwork have, DesiredNetwork network) {
    String was = have.labels().getOrDefault(Labels.HASH, "");
    return !was.isEmpty() && !was.equals(hash(network));
  }

  private int create(
      PlanBuilder plan, DesiredNetwork network, boolean own, String cause, List<Integer> after) {
    return plan.add(new Operation.CreateNetwork(labelled(network, own)), cause, after);
  }

  private NetworkSpec labelled(DesiredNetwork network, boolean own) {
    NetworkSpec spec = network.spec();
    return new NetworkSpec(
        spec.name(),
        spec.driver(),
        spec.driverOptions(),
        spec.internal(),
        spec.attachable(),
        spec.enableIpv6(),
        spec.ipamDriver(),
        spec.ipamOptions(),
        spec.pools(),
        labels(spec.labels(), Labels.NETWORK, network.key(), hash(network), own));
  }

  private VolumeSpec labelled(DesiredVolume volume, boolean own) {
    VolumeSpec spec = volume.spec();
    Map<String, String> given = new LinkedHashMap<>(spec.labels());
    String goes = options.projectLabels().get(Labels.OWNER_VOLUMES);
    if (goes != null) {
      given.put(Labels.OWNER_VOLUMES, goes);
    }
    return new VolumeSpec(
        spec.name(),
        spec.driver(),
        spec.driverOptions(),
        labels(given, Labels.VOLUME, volume.key(), hash(volume), own));
  }

  private Map<String, String> labels(
      Map<String, String> given, String kind, String key, String hash, boolean own) {
    Map<String, String> labels = new LinkedHashMap<>(given);
    labels.put(Labels.PROJECT, desired.project());
    labels.put(kind, key);
    labels.put(Labels.HASH, hash);
    for (String shared : SHARED) {
      String value = options.projectLabels().get(shared);
      if (value != null) {
        labels.put(shared, value);
      }
    }
    return own ? labels : Owner.without(labels);
  }

  private static String hash(DesiredNetwork network) {
    return SpecHash.of(network.spec());
  }

  private static String hash(DesiredVolume volume) {
    return SpecHash.of(volume.spec());
  }

  /** Returns the ids of the steps that create the networks or volumes with these keys. */
  static List<Integer> stepsFor(List<String> keys, Map<String, Integer> ready) {
    List<Integer> steps = new ArrayList<>();
    for (String key : keys) {
      Integer step = ready.get(key);
      if (step != null) {
        steps.add(step);
      }
    }
    return steps;
  }
}
