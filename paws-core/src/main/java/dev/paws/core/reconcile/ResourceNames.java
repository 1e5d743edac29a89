package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.tree.MappingNode;
import java.util.HashSet;
import java.util.Set;

/** Engine names of networks and volumes. */
public record ResourceNames(Set<String> networks, Set<String> volumes) {
  /** No name. */
  public static final ResourceNames NONE = new ResourceNames(Set.of(), Set.of());

  public ResourceNames {
    networks = Set.copyOf(networks);
    volumes = Set.copyOf(volumes);
  }

  /** Returns what a project declares as its own, even if no active service uses it. */
  public static ResourceNames own(ComposeProject project) {
    return new ResourceNames(
        declared(project, "networks", false), declared(project, "volumes", false));
  }

  /** Returns what a project declares as external, even if no active service uses it. */
  public static ResourceNames external(ComposeProject project) {
    return new ResourceNames(
        declared(project, "networks", true), declared(project, "volumes", true));
  }

  /** Returns the external resources that the services of a desired state use. */
  public static ResourceNames external(Desired desired) {
    Set<String> networks = new HashSet<>();
    Set<String> volumes = new HashSet<>();
    desired.networks().stream()
        .filter(network -> network.external())
        .forEach(network -> networks.add(network.spec().name()));
    desired.volumes().stream()
        .filter(volume -> volume.external())
        .forEach(volume -> volumes.add(volume.spec().name()));
    return new ResourceNames(networks, volumes);
  }

  /** Returns the union of both. */
  public ResourceNames and(ResourceNames others) {
    Set<String> allNetworks = new HashSet<>(networks);
    allNetworks.addAll(others.networks);
    Set<String> allVolumes = new HashSet<>(volumes);
    allVolumes.addAll(others.volumes);
    return new ResourceNames(allNetworks, allVolumes);
  }

  private static Set<String> declared(ComposeProject project, String section, boolean external) {
    Set<String> names = new HashSet<>();
    project
        .declared()
        .mapping(section)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (key, node) -> {
                          if (node instanceof MappingNode one && isExternal(one) == external) {
                            names.add(one.text("name").orElse(key));
                          }
                        }));
    return names;
  }

  private static boolean isExternal(MappingNode resource) {
    return resource.text("external").filter("true"::equals).isPresent();
  }
}
