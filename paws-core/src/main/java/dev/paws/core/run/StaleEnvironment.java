package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.reconcile.AnonymousVolumes;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Owner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An environment, or part of one, whose build ended without taking it down.
 *
 * @param project the project's name
 * @param owner the build that created it
 * @param containers names, sorted
 * @param networks names, sorted
 * @param volumes names, sorted; they may have been left on purpose
 * @param images names of images that were built for this environment only, sorted
 * @param anonymousVolumes names, sorted; they are useless without their containers
 */
public record StaleEnvironment(
    String project,
    Owner owner,
    List<String> containers,
    List<String> networks,
    List<String> volumes,
    List<String> images,
    List<String> anonymousVolumes) {
  public StaleEnvironment {
    containers = List.copyOf(containers);
    networks = List.copyOf(networks);
    volumes = List.copyOf(volumes);
    images = List.copyOf(images);
    anonymousVolumes = List.copyOf(anonymousVolumes);
  }

  /** Creates an environment without anonymous volumes. */
  public StaleEnvironment(
      String project,
      Owner owner,
      List<String> containers,
      List<String> networks,
      List<String> volumes,
      List<String> images) {
    this(project, owner, containers, networks, volumes, images, List.of());
  }

  /**
   * Returns all abandoned environments of an engine, sorted by project. Only our own labels count.
   * Volumes alone do not make an environment, unless asked for.
   *
   * @param images the images that were built for one environment only
   * @param volumes whether volumes count
   */
  static List<StaleEnvironment> among(
      Observed all, List<ObservedImage> images, ProjectOwnership.Self self, boolean volumes) {
    Map<String, Owner> found = new TreeMap<>();
    Stream.of(
            all.containers().stream().map(it -> it.labels()),
            all.networks().stream().map(it -> it.labels()),
            images.stream().filter(OwnImages::isNamed).map(it -> it.labels()),
            all.volumes().stream()
                .map(it -> it.labels())
                .filter(labels -> volumes || labels.containsKey(Labels.ANONYMOUS)))
        .flatMap(labels -> labels)
        .filter(self::isDead)
        .forEach(
            labels ->
                Owner.of(labels).ifPresent(owner -> found.putIfAbsent(project(labels), owner)));
    return found.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> of(entry.getKey(), entry.getValue(), all, images, self))
        .toList();
  }

  private static StaleEnvironment of(
      String project,
      Owner owner,
      Observed all,
      List<ObservedImage> images,
      ProjectOwnership.Self self) {
    return new StaleEnvironment(
        project,
        owner,
        all.containers().stream()
            .filter(it -> belongs(it.labels(), project, self))
            .map(it -> it.name())
            .toList(),
        all.networks().stream()
            .filter(it -> belongs(it.labels(), project, self))
            .map(it -> it.name())
            .toList(),
        all.volumes().stream()
            .filter(it -> belongs(it.labels(), project, self))
            .filter(it -> !it.labels().containsKey(Labels.ANONYMOUS))
            .map(it -> it.name())
            .toList(),
        images.stream()
            .filter(it -> belongs(it.labels(), project, self) && OwnImages.isNamed(it))
            .map(OwnImages::name)
            .sorted()
            .toList(),
        all.volumes().stream()
            .filter(it -> AnonymousVolumes.isOf(project, it.labels()) && self.isDead(it.labels()))
            .map(it -> it.name())
            .toList());
  }

  static boolean belongs(Map<String, String> labels, String project, ProjectOwnership.Self self) {
    return Objects.equals(project(labels), project) && self.isDead(labels);
  }

  private static String project(Map<String, String> labels) {
    return Optional.ofNullable(labels.get(Labels.PROJECT))
        .or(() -> Optional.ofNullable(labels.get(Labels.ANONYMOUS)))
        .orElse("");
  }
}
