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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    observed.networks().forEach(network -> networks.put(network.name(), network));
    observed.volumes().forEach(volume -> volumes.put(volume.name(), volume));
    selection.forEach(
        service -> {
          usedNetworks.addAll(service.networks());
          usedVolumes.addAll(service.volumes());
        });
  }

  /** Returns the engine names of all networks of the project. */
  Set<String> ownNames() {
    return desired.networks().stream()
        .filter(network -> !network.external())
        .map(network -> network.spec().name())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the engine names of networks to remove and create again because their definition
   * changed. A network is kept while containers that this run leaves alone are on it.
   *
   * @param own ids of the containers that this run may remove
   */
  Set<String> replacedNetworks(Set<String> own) {
    return changedNetworks()
        .filter(network -> options.recreate() != UpOptions.Recreate.NEVER)
        .filter(network -> own.containsAll(found(network).orElseThrow().containers()))
        .map(network -> network.spec().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private java.util.stream.Stream<DesiredNetwork> changedNetworks() {
    return used().filter(network -> found(network).filter(it -> changed(it, network)).isPresent());
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
    used()
        .forEach(
            network -> {
              Optional<ObservedNetwork> have = found(network);
              boolean own =
                  have.map(it -> options.created(it.labels())).orElse(true)
                      && found.stream().noneMatch(it -> it.networks().contains(network.key()));
              if (have.isEmpty()) {
                ready.put(
                    network.key(),
                    create(plan, network, own, PlanPhrase.DOES_NOT_EXIST.text(), List.of()));
              } else if (emptied.containsKey(network.spec().name())) {
                int removed =
                    plan.add(
                        new Operation.RemoveNetwork(have.get().id(), network.spec().name()),
                        PlanPhrase.DEFINITION_CHANGED.text(),
                        emptied.get(network.spec().name()));
                ready.put(
                    network.key(),
                    create(
                        plan,
                        network,
                        own,
                        PlanPhrase.DEFINITION_CHANGED.text(),
                        List.of(removed)));
              }
            });
    changedNetworks()
        .filter(network -> !emptied.containsKey(network.spec().name()))
        .forEach(network -> plan.note(PlanPhrase.NETWORK_KEPT.text(network.spec().name())));
    return ready;
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

  private java.util.stream.Stream<DesiredNetwork> used() {
    return desired.networks().stream()
        .filter(network -> !network.external() && usedNetworks.contains(network.key()));
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
    keys.forEach(
        key -> {
          Integer step = ready.get(key);
          if (step != null) {
            steps.add(step);
          }
        });
    return steps;
  }
}
