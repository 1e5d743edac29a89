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
 * Images that one build alone can use, since they are built under a project name that no other
 * build has ({@code paws.isolate}): what has a name of the user's own is never among them.
 */
public final class OwnImages {
  private static final String LATEST = ":latest";
  private static final String OF_PODMAN = "localhost/";

  private OwnImages() {}

  /**
   * A desired state whose images are recognised as the environment's own.
   *
   * @param owner the build that they belong to; empty: a person
   */
  public static Desired marked(Desired desired, Optional<Owner> owner) {
    return new Desired(
        desired.project(),
        desired.services().stream()
            .map(service -> marked(service, desired.project(), owner))
            .toList(),
        desired.networks(),
        desired.volumes(),
        desired.positions());
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

  /** Whether any image of a desired state is marked. */
  public static boolean any(Desired desired) {
    return desired.services().stream()
        .flatMap(service -> service.build().stream())
        .anyMatch(build -> build.labels().containsKey(Labels.ISOLATED));
  }

  /** The label of a project's own images. */
  public static String label(String project) {
    return Labels.ISOLATED + "=" + project;
  }

  /** The reference of an own image, as its container names it. */
  public static String name(ObservedImage image) {
    return name(
        image.labels().getOrDefault(Labels.ISOLATED, ""),
        image.labels().getOrDefault(Labels.SERVICE, ""));
  }

  private static String name(String project, String service) {
    return project + "-" + service;
  }

  /** Whether it still has that name, and does not only inherit the labels of one that had. */
  public static boolean isNamed(ObservedImage image) {
    return tag(image).isPresent();
  }

  /** The tag that goes; empty where the image, built on an own one, only inherits its labels. */
  static Optional<String> tag(ObservedImage image) {
    String name = name(image);
    List<String> names = List.of(name, name + LATEST, OF_PODMAN + name, OF_PODMAN + name + LATEST);
    return image.tags().stream().filter(names::contains).findFirst();
  }
}
