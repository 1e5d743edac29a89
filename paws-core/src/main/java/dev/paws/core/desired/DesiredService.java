package dev.paws.core.desired;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.finding.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A service.
 *
 * @param name its key under {@code services}
 * @param at where it was written
 * @param replicas the number of containers
 * @param customName {@code container_name}, if set (then at most one replica)
 * @param container the container of the first replica. Its name is {@code <project>-<service>-1} or
 *     the custom name; its labels are the user's own; its image is the reference to run (for a
 *     build without {@code image}: {@code <project>-<service>}). References to other services have
 *     the form {@code service:NAME} in network mode, ipc, pid and {@code service:NAME[:ro]} in
 *     volumesFrom, and are resolved on creation
 * @param build how to build the image, if there is a build section
 * @param dependencies explicit and implicit ones
 * @param networks keys of the networks it joins
 * @param volumes keys of the named volumes it mounts
 * @param reservedNanoCpus processors that {@code deploy.resources.reservations} asks for, in
 *     billionths; no engine reserves them, the preflight check adds them up
 * @param pullAfter the age at which {@link PullPolicy#REFRESH} pulls an image again
 * @param ready what must hold before the service counts as ready, as {@code x-paws.ready} says; no
 *     check at all for {@code none}; empty if it says nothing
 * @param connection how applications connect to it, as {@code x-paws.connection} says; empty if it
 *     says nothing
 */
public record DesiredService(
    String name,
    Position at,
    int replicas,
    Optional<String> customName,
    ContainerSpec container,
    Optional<BuildSpec> build,
    PullPolicy pullPolicy,
    List<Dependency> dependencies,
    List<String> networks,
    List<String> volumes,
    List<PreStart> preStart,
    List<Hook> postStart,
    List<Hook> preStop,
    Optional<Long> reservedNanoCpus,
    Optional<Duration> pullAfter,
    Optional<List<ReadyCheck>> ready,
    Optional<ConnectionHint> connection) {
  public DesiredService {
    dependencies = List.copyOf(dependencies);
    networks = List.copyOf(networks);
    volumes = List.copyOf(volumes);
    preStart = List.copyOf(preStart);
    postStart = List.copyOf(postStart);
    preStop = List.copyOf(preStop);
    ready = ready.map(List::copyOf);
  }

  /** Returns this service with another build. */
  public DesiredService with(BuildSpec otherBuild) {
    return with(replicas, container, Optional.of(otherBuild));
  }

  /** Returns this service with another number of containers. */
  public DesiredService withReplicas(int otherReplicas) {
    return with(otherReplicas, container, build);
  }

  /** Returns this service with another container. */
  public DesiredService with(ContainerSpec otherContainer) {
    return with(replicas, otherContainer, build);
  }

  private DesiredService with(
      int otherReplicas, ContainerSpec otherContainer, Optional<BuildSpec> otherBuild) {
    return new DesiredService(
        name,
        at,
        otherReplicas,
        customName,
        otherContainer,
        otherBuild,
        pullPolicy,
        dependencies,
        networks,
        volumes,
        preStart,
        postStart,
        preStop,
        reservedNanoCpus,
        pullAfter,
        ready,
        connection);
  }

  /** Returns the images besides its own that must exist before the service starts. */
  public Set<String> furtherImages() {
    Set<String> images = new TreeSet<>();
    preStart.stream().flatMap(step -> step.image().stream()).forEach(images::add);
    container.mounts().stream()
        .flatMap(
            mount ->
                mount instanceof MountSpec.Image image
                    ? Stream.of(image.source())
                    : Stream.<String>empty())
        .forEach(images::add);
    return images;
  }
}
