package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
    for (DesiredNetwork network : desired.networks()) {
      if (network.external()) {
        networks.add(network.spec().name());
      }
    }
    for (DesiredVolume volume : desired.volumes()) {
      if (volume.external()) {
        volumes.add(volume.spec().name());
      }
    }
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
    MappingNode declared = project.declared().mapping(section).orElse(MappingNode.EMPTY);
    for (Map.Entry<String, Node> entry : declared.entries().entrySet()) {
      if (entry.getValue() instanceof MappingNode one && isExternal(one) == external) {
        names.add(one.text("name").orElse(entry.getKey()));
      }
    }
    return names;
  }

  private static boolean isExternal(MappingNode resource) {
    return resource.text("external").equals(Optional.of("true"));
  }
}
