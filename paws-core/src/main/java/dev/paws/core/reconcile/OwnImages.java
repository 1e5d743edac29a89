package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.spec.BuildSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises images that only one build can use, because it builds them under a project name that
 * no other build has ({@code paws.isolate}). Images that the user named are never among them.
 */
public final class OwnImages {
  private static final String LATEST = ":latest";
  private static final String OF_PODMAN = "localhost/";

  private OwnImages() {}

  /**
   * Returns the desired state with labels that identify the environment's own images.
   *
   * @param owner the build that they belong to; empty: a person
   */
  public static Desired marked(Desired desired, Optional<Owner> owner) {
    return desired.with(
        desired.services().stream()
            .map(service -> marked(service, desired.project(), owner))
            .toList());
  }

  private static DesiredService marked(
      DesiredService service, String project, Optional<Owner> owner) {
    return service
        .build()
        .filter(build -> build.image().equals(name(project, service.name())))
        .map(build -> service.with(build.with(labels(build, project, owner))))
        .orElse(service);
  }

  private static Map<String, String> labels(
      BuildSpec build, String project, Optional<Owner> owner) {
    Map<String, String> labels = new LinkedHashMap<>(build.labels());
    labels.put(Labels.ISOLATED, project);
    owner.ifPresent(it -> labels.putAll(it.labels()));
    return labels;
  }

  /** Returns whether any image of a desired state is labelled so. */
  public static boolean any(Desired desired) {
    return desired.services().stream()
        .flatMap(service -> service.build().stream())
        .anyMatch(build -> build.labels().containsKey(Labels.ISOLATED));
  }

  /** Returns the label of a project's own images. */
  public static String label(String project) {
    return Labels.ISOLATED + "=" + project;
  }

  /** Returns the reference of an own image, as its container names it. */
  public static String name(ObservedImage image) {
    return name(
        image.labels().getOrDefault(Labels.ISOLATED, ""),
        image.labels().getOrDefault(Labels.SERVICE, ""));
  }

  private static String name(String project, String service) {
    return project + "-" + service;
  }

  /**
   * Returns whether it still has that name, rather than only the labels of an image that had it.
   */
  public static boolean isNamed(ObservedImage image) {
    return tag(image).isPresent();
  }

  /**
   * Returns the tag to remove; empty if the image was built on an own one and only inherits its
   * labels.
   */
  static Optional<String> tag(ObservedImage image) {
    String name = name(image);
    List<String> names = List.of(name, name + LATEST, OF_PODMAN + name, OF_PODMAN + name + LATEST);
    return image.tags().stream().filter(names::contains).findFirst();
  }
}
